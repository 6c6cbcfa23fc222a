package yingke.capability.seal.requests;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.seal.requests.UseRequest.UseState;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.sql.Row;
import yingke.kernel.web.RuleBroken;

/** Requests to seal documents, each list within the caller's scope. */
@Repository
class RequestStore {
  private final JdbcClient db;

  RequestStore(JdbcClient db) {
    this.db = db;
  }

  /** A request that is to be written. */
  record NewRequest(
      UUID id,
      UUID seal,
      String department,
      String title,
      String purpose,
      int copies,
      int page,
      int pages,
      double x,
      double y,
      UUID file,
      String fileName,
      String sm3,
      UUID caseId,
      String caseNumber,
      String askedBy,
      String askedByName,
      String asker,
      Instant askedAt) {}

  /** The seal that is asked for, as far as a request needs it. */
  record Wanted(
      UUID id,
      String department,
      String name,
      @Nullable String keeper,
      @Nullable String keeperName) {

    /**
     * Who asks as a keeper, without another post in the organ that asks, must be this seal's.
     *
     * @throws RuleBroken when somebody else keeps it now
     */
    void requireAsker(Caller caller) {
      boolean asKeeper = caller.holds(department, "seal-keeper");
      boolean otherwise = caller.holds(department, "reviewer") || caller.holds(department, "head");
      if (asKeeper && !otherwise && keeper != null && !keeper.equals(caller.subject().id()))
        throw new RuleBroken("not-the-keeper", "这枚印章现由" + keeperName + "保管，请由其申请用印");
    }
  }

  void insert(NewRequest request) {
    db.sql(
            """
            insert into seal.use_request
              (id, seal, department, title, purpose, copies, page, pages, x, y, file, file_name,
               sm3, state, case_id, case_number, asked_by, asked_by_name, asker, asked_at)
            values
              (:id, :seal, :department, :title, :purpose, :copies, :page, :pages, :x, :y, :file,
               :fileName, :sm3, 'ASKED', :caseId, :caseNumber, :askedBy, :askedByName, :asker,
               :askedAt)
            """)
        .paramSource(Row.of(request))
        .update();
  }

  Optional<Wanted> seal(Scope scope, UUID id) {
    return db.sql(
            """
            select id, department, name, keeper, keeper_name from seal.seal
            where id = :id and (:everywhere or department = any(:departments::text[]))
            """)
        .param("id", id)
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .query(Wanted.class)
        .optional();
  }

  long nextNumber() {
    return db.sql("select nextval('seal.case_number')").query(Long.class).single();
  }

  /** Writes what became of it, once; false when that is known already. */
  boolean decide(
      UUID id,
      UseState state,
      String byName,
      Instant at,
      @Nullable String opinion,
      @Nullable UUID sealedFile) {
    return db.sql(
                """
                update seal.use_request
                set state = :state, decided_by_name = :byName, decided_at = :at,
                  opinion = :opinion, sealed_file = :sealedFile
                where id = :id and state = 'ASKED'
                """)
            .param("state", state.name())
            .param("byName", byName)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("opinion", opinion)
            .param("sealedFile", sealedFile)
            .param("id", id)
            .update()
        == 1;
  }

  Optional<UseRequest> find(Scope scope, UUID id) {
    return select(scope, RequestFilter.ALL, id, null, 1).optional();
  }

  /** The newest first. */
  Stream<UseRequest> stream(Scope scope, RequestFilter filter, @Nullable UUID after, int limit) {
    return select(scope, filter, null, after, limit).stream();
  }

  private JdbcClient.MappedQuerySpec<UseRequest> select(
      Scope scope, RequestFilter filter, @Nullable UUID id, @Nullable UUID after, int limit) {
    return db.sql(
            """
            select r.id, r.seal, s.name as seal_name, r.department, r.title, r.purpose, r.copies,
              r.page, r.pages, r.x, r.y, r.file, r.file_name, r.sm3, r.state, r.case_id,
              r.case_number, r.asked_by, r.asked_by_name, r.asker, r.asked_at,
              r.decided_by_name, r.decided_at, r.opinion, r.sealed_file
            from seal.use_request r join seal.seal s on s.id = r.seal
            where (:everywhere or r.department = any(:departments::text[]))
              and (:id::uuid is null or r.id = :id)
              and (:department::text is null or r.department = :department)
              and (:seal::uuid is null or r.seal = :seal)
              and (:state::text is null or r.state = :state)
              and (:text::text is null or position(:text in concat_ws(' ', r.title, r.purpose,
                r.case_number, r.asked_by_name)) > 0)
              and (:after::uuid is null or (r.asked_at, r.id) < (
                select a.asked_at, a.id from seal.use_request a where a.id = :after))
            order by r.asked_at desc, r.id desc
            limit :limit
            """)
        .withFetchSize(500)
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .param("id", id)
        .param("department", filter.department())
        .param("seal", filter.seal())
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("text", filter.text())
        .param("after", after)
        .param("limit", limit)
        .query(UseRequest.class);
  }
}
