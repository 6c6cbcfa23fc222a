package yingke.capability.registry.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.catalog.DataAccess;
import yingke.capability.catalog.ReadPurpose;
import yingke.capability.registry.AttributeView;
import yingke.capability.registry.EntityViews;
import yingke.capability.registry.Person;
import yingke.capability.registry.Registry;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;

/** Officers look people up: within their division, for a purpose, and masked. */
@Service
class SearchDesk {
  private static final int ID_NUMBER_LENGTH = 18;

  private final SearchQueries queries;
  private final DataAccess access;
  private final Registry registry;
  private final FoundViews found;
  private final EntityViews views;
  private final Audit audit;

  SearchDesk(
      SearchQueries queries,
      DataAccess access,
      Registry registry,
      FoundViews found,
      EntityViews views,
      Audit audit) {
    this.queries = queries;
    this.access = access;
    this.registry = registry;
    this.found = found;
    this.views = views;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('registry.person.search')")
  List<PurposeView> purposes() {
    return found.purposes();
  }

  @PreAuthorize("hasAuthority('registry.person.search')")
  @Transactional
  Page<PersonRow> people(Search search) {
    var page =
        access.page(
            Registry.PEOPLE,
            purpose(search.question()),
            () -> findPeople(search),
            row -> new SubjectRef(Kind.PERSON, row.id().toString()));
    return new Page<>(page.items().stream().map(found::person).toList(), page.next());
  }

  @PreAuthorize("hasAuthority('registry.person.search')")
  @Transactional
  PersonDetail person(UUID id, Question question) {
    var person = find(id, question);
    var firms = registry.representedBy(person.id(), question.asPurpose());
    return new PersonDetail(
        person.id(),
        person.name().value(),
        views.masked(person),
        firms.stream().map(found::firm).toList());
  }

  /** Seeing more than the mask shows is an act of its own: with a reason, and recorded as such. */
  @PreAuthorize("hasAuthority('registry.person.unmask')")
  @Transactional
  List<AttributeView> unmask(UUID id, Unmask unmask) {
    var person = find(id, unmask.question());
    audit.record(
        "registry.person.unmask",
        "person:" + id,
        Map.of(
            "attributes",
            unmask.attributes().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
            "matter",
            unmask.question().asPurpose().reason(),
            "reason",
            unmask.reason().strip()));
    var asked =
        unmask.attributes().stream()
            .map(a -> a.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toSet());
    return views.clear(person).stream().filter(view -> asked.contains(view.code())).toList();
  }

  @PreAuthorize("hasAuthority('registry.legal-entity.search')")
  @Transactional
  Page<FirmRow> firms(Search search) {
    var page =
        access.page(
            Registry.LEGAL_ENTITIES,
            purpose(search.question()),
            () -> findFirms(search),
            row -> new SubjectRef(Kind.LEGAL_ENTITY, row.id().toString()));
    return new Page<>(page.items().stream().map(found::firm).toList(), page.next());
  }

  @PreAuthorize("hasAuthority('registry.legal-entity.search')")
  @Transactional
  FirmDetail firm(UUID id, Question question) {
    if (!queries.firmWithin(id, division())) throw new NotFound("本辖区法人库中没有这家单位");
    var firm = registry.findLegalEntity(id.toString(), question.asPurpose()).orElseThrow();
    return new FirmDetail(
        firm.id(),
        firm.name().value(),
        views.entity(firm, false),
        firm.representativeId(),
        firm.codeFlagged(),
        firm.overrideReason());
  }

  private Page<SearchQueries.FoundPerson> findPeople(Search search) {
    var words = search.words().strip();
    if (words.length() == ID_NUMBER_LENGTH)
      return new Page<>(queries.peopleNumbered(words, division()), null);
    int limit = Page.limit(search.limit());
    var rows = queries.peopleNamed(words, division(), Cursor.parse(search.after()), limit + 1);
    return Page.cut(rows, limit, SearchQueries.FoundPerson::cursor);
  }

  private Page<SearchQueries.FoundFirm> findFirms(Search search) {
    int limit = Page.limit(search.limit());
    var words = search.words().strip();
    var rows = queries.firms(words, division(), Cursor.parse(search.after()), limit + 1);
    return Page.cut(rows, limit, SearchQueries.FoundFirm::cursor);
  }

  private Person find(UUID id, Question question) {
    if (!queries.within(id, division())) throw new NotFound("本辖区人口库中没有这个人");
    return registry.findPerson(id.toString(), question.asPurpose()).orElseThrow();
  }

  private static ReadPurpose purpose(Question question) {
    var purpose = question.asPurpose();
    return new ReadPurpose(purpose.reader(), purpose.reason());
  }

  /** Officers see their own division; one without any sees nobody. */
  private static String division() {
    var division = Callers.current().scope().division();
    return division.isEmpty() ? "-" : division;
  }
}
