package yingke.access;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Something real for the parameters of a path, and whose it is.
 *
 * @param sql tells one row: a column for every parameter, {@code owner} ({@code PERSON:…}) when it
 *     is somebody's own, {@code department} when it is an organ's, and {@code division} when only
 *     those of another town are strangers; empty when it is everybody's
 * @param make writes the row that the demonstration does not have; empty when it has one
 * @param why for what is everybody's: why there are no strangers to it
 */
record Sample(String sql, String make, String why) {
  private static Sample of(String sql) {
    return new Sample(sql, "", "");
  }

  private static Sample made(String make, String sql) {
    return new Sample(sql, make, "");
  }

  private static Sample open(String why) {
    return new Sample("", "", why);
  }

  private static final String APPLICATION =
      """
      select a.id as "id", a.applicant as "owner", a.department as "department", %s
      from onestop.application a
      where exists (select from casework.case_file f where f.id = a.case_id) %s
      order by a.number limit 1
      """;

  private static final String CASE =
      """
      select a.case_id as "caseId", a.department as "department", %s
      from onestop.application a
      where exists (select from casework.case_file f where f.id = a.case_id) %s
      order by a.number limit 1
      """;

  private static final String MATERIAL =
      "(select m.material from onestop.material_file m where m.application = a.id"
          + " order by m.material, m.position limit 1)";
  private static final String FILE =
      "(select m.file from onestop.material_file m where m.application = a.id"
          + " order by m.material, m.position limit 1)";
  private static final String WITH_FILES =
      "and exists (select from onestop.material_file m where m.application = a.id)";

  /** By the path up to its last parameter. */
  static final Map<String, Sample> ALL =
      Map.ofEntries(
          entry("/api/calendar/years/{year}", open("published by the State Council")),
          entry("/api/division/divisions/{code}", open("published by the statistics bureau")),
          entry("/api/organization/departments/{id}", open("organs are public")),
          entry("/api/onestop/departments/{department}", open("guides are public")),
          entry("/api/onestop/items/{id}", open("guides are public")),
          entry("/api/onestop/publicity/{id}", open("public notice")),
          entry("/api/onestop/library/{code}", open("the province's basic catalog is public")),
          entry("/api/license/verifications/{code}", open("whoever is shown a license")),
          entry("/api/identity/personas/{id}", open("the demonstration has no secrets")),
          entry(
              "/api/catalog/resources/{id}",
              open("the catalog shows what exists, not its content")),
          entry("/api/casework/procedures/{id}", open("how cases move is no secret")),
          entry(
              "/api/casework/procedures/{id}/versions/{content}",
              open("how cases move is no secret")),
          entry(
              "/api/casework/procedure-drafts/{id}", open("the administrator's, of the district")),
          entry("/api/casework/subscribers/{id}", open("the administrator's, of the district")),
          entry("/api/catalog/grants/{id}", open("the security administrator's, of the district")),
          entry("/api/identity/accounts/{id}", open("the administrators', of the district")),
          entry("/api/identity/organs/{id}", open("organs are public, who ends them is not asked")),
          entry("/api/identity/seat-changes/{id}", open("the administrators', of the district")),
          entry("/api/notice/outbox/{id}", open("the administrator's, of the district")),
          entry(
              "/api/onestop/reconciliation/differences/{id}",
              open("the administrator's, of the district")),
          entry(
              "/api/registry/legal-entities/{id}",
              open("read for a purpose under a grant: DataAccessTest")),
          entry(
              "/api/registry/people/{id}",
              open("read for a purpose under a grant: DataAccessTest")),
          entry(
              "/api/onestop/supervision/cases/{caseId}", open("the supervisor's, of the district")),
          entry("/api/onestop/item-versions/{item}", of(Sql.ITEM)),
          entry("/api/onestop/item-versions/{item}/{version}", of(Sql.ITEM)),
          entry("/api/casework/cases/{id}", of(Sql.CASE_FILE)),
          entry("/api/casework/cases/{id}/consultations/{child}", of(Sql.CASE_FILE)),
          entry("/api/casework/cases/{id}/urgings/{urging}", of(Sql.CASE_FILE)),
          entry("/api/casework/cases/{id}/files/{file}", of(Sql.CASE_FILE)),
          entry("/api/casework/delegations/{id}", of(Sql.DELEGATION)),
          entry("/api/casework/opinion-templates/{id}", made(Sql.A_TEMPLATE, Sql.TEMPLATE)),
          entry("/api/files/files/{id}", of(Sql.UPLOAD)),
          entry("/api/identity/agencies/{id}", made(Sql.A_AGENCY, Sql.AGENCY)),
          entry("/api/license/copies/{id}", of(Sql.COPY)),
          entry("/api/license/copies/{id}/pages/{page}", of(Sql.COPY)),
          entry("/api/license/issued/{id}", of(Sql.LICENSE)),
          entry("/api/license/issued/{id}/pages/{page}", of(Sql.LICENSE)),
          entry("/api/license/licenses/{id}", of(Sql.LICENSE)),
          entry("/api/license/licenses/{id}/pages/{page}", of(Sql.LICENSE)),
          entry("/api/notice/notices/{id}", of(Sql.NOTICE)),
          entry("/api/onestop/applications/{id}", of(APPLICATION.formatted("1 as n", ""))),
          entry(
              "/api/onestop/applications/{id}/materials/{material}",
              of(APPLICATION.formatted(MATERIAL + " as \"material\"", WITH_FILES))),
          entry(
              "/api/onestop/applications/{id}/promises/{material}",
              of(APPLICATION.formatted(MATERIAL + " as \"material\"", WITH_FILES))),
          entry("/api/onestop/archive-transfers/{id}", made(Sql.A_TRANSFER, Sql.TRANSFER)),
          entry("/api/onestop/archives/{application}", made(Sql.A_ARCHIVE, Sql.ARCHIVE)),
          entry("/api/onestop/cases/{caseId}", of(CASE.formatted("1 as n", ""))),
          entry(
              "/api/onestop/cases/{caseId}/disputes/{field}",
              of(CASE.formatted("'name' as \"field\"", ""))),
          entry(
              "/api/onestop/cases/{caseId}/license-copies/{copy}/pages/{page}",
              of(CASE.formatted("gen_random_uuid() as \"copy\"", ""))),
          entry(
              "/api/onestop/cases/{caseId}/materials/{material}/files/{file}",
              of(
                  CASE.formatted(
                      MATERIAL + " as \"material\", " + FILE + " as \"file\"", WITH_FILES))),
          entry(
              "/api/onestop/cases/{caseId}/materials/{material}",
              of(CASE.formatted(MATERIAL + " as \"material\"", WITH_FILES))),
          entry(
              "/api/onestop/cases/{caseId}/retyping/copies/{position}",
              of(CASE.formatted("1 as n", ""))),
          entry("/api/onestop/documents/{id}", of(Sql.DOCUMENT)),
          entry("/api/onestop/documents/{id}/pages/{page}", of(Sql.DOCUMENT)),
          entry("/api/onestop/hand-outs/{id}", of(Sql.HAND_OUT)),
          entry("/api/onestop/hand-outs/{id}/documents/{document}/pages/{page}", of(Sql.HAND_OUT)),
          entry("/api/onestop/hand-outs/{id}/steps/{step}", of(Sql.HAND_OUT)),
          entry("/api/onestop/helped/{id}", made(Sql.A_VISIT, Sql.VISIT)),
          entry("/api/onestop/visits/{id}", made(Sql.A_VISIT, Sql.VISIT)),
          entry(
              "/api/onestop/visits/{visit}/applications/{id}/papers/{material}",
              made(Sql.A_VISIT, Sql.VISIT)),
          entry("/api/onestop/proactive/cases/{caseId}", of(Sql.PROACTIVE)),
          entry("/api/onestop/publicity/cases/{caseId}", of(CASE.formatted("1 as n", ""))),
          entry("/api/onestop/publicity/objections/{id}", made(Sql.A_OBJECTION, Sql.OBJECTION)),
          entry("/api/registry/corrections/{id}", made(Sql.A_CORRECTION, Sql.CORRECTION)),
          entry("/api/seal/cases/{caseId}", of(Sql.USE_REQUEST)),
          entry("/api/seal/cases/{caseId}/files/{file}", of(Sql.USE_REQUEST)),
          entry("/api/seal/seals/{id}", of(Sql.SEAL)),
          entry("/api/seal/seals/{id}/files/{file}", of(Sql.SEAL)),
          entry("/api/seal/use-requests/{id}", of(Sql.USE_REQUEST)));
}
