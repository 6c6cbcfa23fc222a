package yingke.capability.seal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yingke.kernel.identity.SubjectRef;

/**
 * What an organ tells somebody in writing.
 *
 * @param act for which the seal is used; the same act again is the same document
 * @param department id of the organ that signs
 * @param title 准予行政许可决定书
 * @param number 文号: 黄市监许准〔2026〕12号
 * @param addressee to whom; empty for none
 * @param paragraphs each begins with an indent
 * @param table rows after the paragraphs, the first one being the heading; empty for none
 * @param date the document's own date, over which the seal is put
 * @param reason why the seal is used, for the log
 * @param owner who may read the file as their own
 */
public record OfficialDocument(
    UUID act,
    String department,
    SealKind seal,
    String title,
    String number,
    String addressee,
    List<String> paragraphs,
    List<List<String>> table,
    LocalDate date,
    String reason,
    SubjectRef owner) {
  public OfficialDocument {
    paragraphs = List.copyOf(paragraphs);
    table = table.stream().map(List::copyOf).toList();
  }
}
