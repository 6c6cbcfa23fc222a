package yingke.capability.casework.notes;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;

@RestController
@RequestMapping("/api/casework/cases/{id}/notes")
class NoteController {
  private final NoteDesk desk;

  NoteController(NoteDesk desk) {
    this.desk = desk;
  }

  /** What officers noted about the case, from the first to the last. */
  @GetMapping
  List<NoteView> list(@PathVariable UUID id) {
    return desk.of(id);
  }

  /** Notes something; answers all notes of the case. */
  @PostMapping
  List<NoteView> write(
      @PathVariable UUID id, CommandId command, @Valid @RequestBody Remember asked) {
    return desk.write(id, command, asked);
  }
}
