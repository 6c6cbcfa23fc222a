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
  public record Document(UUID id, String title, String number, UUID file, int pages) {}

  /** In the order in which they were made. */
  public List<Document> of(UUID application) {
    return store.ofApplication(application).stream().map(IssuedDocuments::document).toList();
  }

  /** Those that an event called for. */
  public List<Document> of(UUID application, UUID event) {
    return store.ofApplication(application).stream()
        .filter(each -> each.act().equals(Issuing.act(event, each.kind())))
        .map(IssuedDocuments::document)
        .toList();
  }

  private static Document document(Issued made) {
    return new Document(made.id(), made.title(), made.number(), made.file(), made.pages());
  }
}
