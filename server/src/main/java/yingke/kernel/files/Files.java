package yingke.kernel.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.FileStore.NewFile;
import yingke.kernel.files.Shelf.Arrived;
import yingke.kernel.files.content.FileName;
import yingke.kernel.files.content.Sniffer;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Unavailable;

/**
 * Takes files in and gives them out. A file is private to the party that handed it in; a module
 * that lets others read one (the clerk of a case, the holder of a license) checks that by itself
 * and writes the audit entry, then asks here by id.
 */
@Component
public class Files {
  /** Shown in the page; everything else is saved, so that nothing runs in our name. */
  private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

  private final Shelf shelf;
  private final FileStore files;
  private final Audit audit;
  private final TransactionOperations transactions;

  Files(Shelf shelf, FileStore files, Audit audit, TransactionOperations transactions) {
    this.shelf = shelf;
    this.files = files;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Takes a file in for the caller's party. The content is safe on the disk before its row is
   * written; row and audit entry are part of the caller's transaction, if there is one, or else of
   * one of their own, which begins only when the content is safe.
   *
   * @param name as it was sent; the stored name is a cleaned one
   * @param limitBytes the largest size that is accepted
   * @throws MaxUploadSizeExceededException when it is larger (413)
   * @throws BadInput when its content is empty, of a type that is not taken in, encrypted, or an
   *     archive bomb (400)
   * @throws Unavailable when the disk is full or fails (503)
   */
  public StoredFile store(InputStream in, String name, long limitBytes) {
    return store(in, name, limitBytes, UUID.randomUUID());
  }

  /** As {@link #store(InputStream, String, long)}; the same command again answers the same file. */
  public StoredFile store(InputStream in, String name, long limitBytes, UUID command) {
    var owner = Callers.current().party().toString();
    var earlier = files.findByCommand(command, owner);
    if (earlier.isPresent()) return earlier.get();
    try {
      var arrived = shelf.receive(in, limitBytes);
      try {
        return keep(arrived, name, owner, command);
      } finally {
        shelf.discard(arrived); // nothing left to discard once it was kept
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private StoredFile keep(Arrived arrived, String name, String owner, UUID command)
      throws IOException {
    var type = Sniffer.type(arrived.file(), name);
    shelf.keep(arrived);
    var file =
        new NewFile(
            UUID.randomUUID(),
            command,
            FileName.clean(name, type),
            type.mediaType(),
            arrived.size(),
            arrived.sm3(),
            owner);
    return Objects.requireNonNull(transactions.execute(_ -> write(file)));
  }

  private StoredFile write(NewFile file) {
    if (!files.insert(file))
      return files.findByCommand(file.command(), file.owner()).orElseThrow(Files::missing);
    audit.record("files.file.own", "file:" + file.id(), Map.of("act", "store", "sm3", file.sm3()));
    return get(file.id());
  }

  /**
   * @throws NotFound when there is no such file
   */
  public StoredFile get(UUID id) {
    return find(id).orElseThrow(Files::missing);
  }

  public Optional<StoredFile> find(UUID id) {
    return files.find(id);
  }

  /** The caller's own file; a foreign one answers as if it did not exist. */
  public StoredFile getOwn(UUID id) {
    var owner = Callers.current().party().toString();
    return files.findOwn(id, owner).orElseThrow(Files::missing);
  }

  /** The content; the caller closes it. */
  public InputStream open(UUID id) {
    try {
      return java.nio.file.Files.newInputStream(shelf.place(get(id).sm3()));
    } catch (IOException lost) {
      throw lost(lost);
    }
  }

  /** Answers a request with the content, in stretches if the browser asks for them. */
  public ResponseEntity<Resource> answer(StoredFile file) {
    var content = new FileSystemResource(shelf.place(file.sm3()));
    if (!content.isReadable()) throw lost(new IOException(file.sm3() + " is not readable"));
    var disposition =
        SHOWN.contains(file.mediaType())
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .body(content);
  }

  private static NotFound missing() {
    return new NotFound("没有找到该文件，可能已被删除或不属于您");
  }

  private static Unavailable lost(IOException cause) {
    return new Unavailable("file-unreadable", "文件暂时无法读取，请稍后再试，仍不成功请联系系统管理员", cause);
  }
}
