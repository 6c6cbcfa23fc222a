package yingke.kernel.identity;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Sheet;

/** Organs of the district, and the workbook of organs and people. */
@RestController
@RequestMapping("/api/identity")
class OrganController {
  private static final long LARGEST = 10_000_000;

  private final OrganDesk desk;
  private final RosterDesk roster;

  OrganController(OrganDesk desk, RosterDesk roster) {
    this.desk = desk;
    this.roster = roster;
  }

  /** Founds an organ. */
  @PostMapping("/organs")
  @ResponseStatus(HttpStatus.CREATED)
  void found(CommandId command, @Valid @RequestBody FoundOrgan order) {
    desk.found(order);
  }

  /** Abolishes an organ in which nobody holds a post and nothing is in hand. */
  @PutMapping("/organs/{id}/closed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable String id, @Valid @RequestBody CloseOrgan order) {
    desk.close(id, order);
  }

  /** Takes organs and people over from a workbook, all or nothing; secrets are told this once. */
  @PostMapping(value = "/roster", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.OK)
  Roster take(CommandId command, @RequestPart MultipartFile file) throws IOException {
    if (file.getSize() > LARGEST)
      throw new BadInput("workbook-too-large", "file", "工作簿超过 10 MB，请分成几份导入");
    return roster.take(file.getBytes());
  }

  /** Organs and people as a workbook that the import takes. */
  @GetMapping(value = "/roster.xlsx", produces = Sheet.XLSX)
  void export(HttpServletResponse response) throws IOException {
    Sheet.download(response, RosterBook.ORGANS, RosterBook.ORGAN_HEADINGS, roster::export);
  }

  /** The empty workbook. */
  @GetMapping(value = "/roster-template.xlsx", produces = Sheet.XLSX)
  void template(HttpServletResponse response) throws IOException {
    Sheet.download(response, RosterBook.ORGANS, RosterBook.ORGAN_HEADINGS, roster::template);
  }
}
