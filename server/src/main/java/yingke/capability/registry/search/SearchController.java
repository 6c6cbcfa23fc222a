package yingke.capability.registry.search;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.capability.registry.AttributeView;
import yingke.kernel.web.Page;

/** Reads by POST: each leaves a record of its purpose, and numbers stay out of addresses. */
@RestController
@RequestMapping("/api/registry")
class SearchController {
  private final SearchDesk desk;

  SearchController(SearchDesk desk) {
    this.desk = desk;
  }

  /** The purposes that the caller may read for. */
  @GetMapping("/purposes")
  List<PurposeView> purposes() {
    return desk.purposes();
  }

  /** Finds people for a purpose. */
  @PostMapping("/people/searches")
  Page<PersonRow> people(@Valid @RequestBody Search search) {
    return desk.people(search);
  }

  /** Reads a person for a purpose. */
  @PostMapping("/people/{id}/readings")
  PersonDetail person(@PathVariable UUID id, @Valid @RequestBody Question question) {
    return desk.person(id, question);
  }

  /** Shows masked attributes in plain, for a reason that is recorded. */
  @PostMapping("/people/{id}/unmasking")
  List<AttributeView> unmask(@PathVariable UUID id, @Valid @RequestBody Unmask unmask) {
    return desk.unmask(id, unmask);
  }

  /** Finds firms for a purpose. */
  @PostMapping("/legal-entities/searches")
  Page<FirmRow> firms(@Valid @RequestBody Search search) {
    return desk.firms(search);
  }

  /** Reads a firm for a purpose. */
  @PostMapping("/legal-entities/{id}/readings")
  FirmDetail firm(@PathVariable UUID id, @Valid @RequestBody Question question) {
    return desk.firm(id, question);
  }
}
