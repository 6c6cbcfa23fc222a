package yingke.systems.onestop.documents;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The documents of an application, for its archive. */
@Component
public class IssuedDocuments {
  private final DocumentStore store;

  IssuedDocuments(DocumentStore store) {
    this.store = store;
  }

  /** A sealed document. */
  public record Document(String title, String number, UUID file) {}

  /** In the order in which they were made. */
  public List<Document> of(UUID application) {
    return store.ofApplication(application).stream()
        .map(each -> new Document(each.title(), each.number(), each.file()))
        .toList();
  }
}
