package yingke.access;

/** Finds something real of each kind; see {@link Sample}. */
final class Sql {
  private Sql() {}

  static final String ITEM =
      """
      select item as "item", version as "version", department as "department"
      from onestop.item_version order by item limit 1
      """;

  static final String CASE_FILE =
      """
      select c.id as "id", c.id as "child", c.id as "urging", c.department as "department",
        (select m.file from onestop.application a join onestop.material_file m on m.application = a.id
         where a.case_id = c.id limit 1) as "file"
      from casework.case_file c where c.matter like 'onestop.application:%' order by c.number limit 1
      """;

  static final String DELEGATION =
      "select id as \"id\", department as \"department\" from casework.delegation limit 1";

  static final String TEMPLATE =
      """
      select id as "id", department as "department" from casework.opinion_template
      where department is not null limit 1
      """;

  static final String UPLOAD =
      """
      select id as "id", owner as "owner" from files.file where owner like 'PERSON:%'
      order by stored_at limit 1
      """;

  static final String AGENCY =
      "select id as \"id\", principal as \"owner\" from identity.agency order by given_at limit 1";

  static final String COPY = "select id as \"id\", holder as \"owner\" from license.copy limit 1";

  static final String LICENSE =
      """
      select id as "id", holder as "owner", department as "department" from license.license
      where holder like 'PERSON:%' order by issued_at, id limit 1
      """;

  static final String NOTICE =
      """
      select id as "id", recipient as "owner" from notice.notice where recipient like 'PERSON:%'
      order by id limit 1
      """;

  static final String TRANSFER =
      "select id as \"id\", department as \"department\" from onestop.archive_transfer limit 1";

  static final String ARCHIVE =
      """
      select application as "application", department as "department" from onestop.archive
      order by number limit 1
      """;

  static final String DOCUMENT =
      """
      select d.id as "id", a.applicant as "owner", a.department as "department"
      from onestop.document d join onestop.application a on a.id = d.application
      order by d.number limit 1
      """;

  static final String HAND_OUT =
      """
      select h.id as "id", h.department as "department", '341003998' as "division",
        (select d.id from onestop.document d where d.application = h.application
         order by d.made_at desc limit 1) as "document",
        (select s.id from onestop.hand_out_step s where s.hand_out = h.id limit 1) as "step"
      from onestop.hand_out h order by h.decided_at limit 1
      """;

  static final String VISIT =
      """
      select id as "id", id as "visit", person as "owner", department as "department", 'x' as "material"
      from onestop.visit order by opened_at desc limit 1
      """;

  static final String PROACTIVE =
      """
      select case_id as "caseId", department as "department" from onestop.proactive
      order by number limit 1
      """;

  static final String OBJECTION =
      """
      select o.id as "id", p.department as "department" from onestop.objection o
      join onestop.publicity p on p.id = o.publicity limit 1
      """;

  static final String CORRECTION =
      "select id as \"id\", department as \"department\" from registry.correction limit 1";

  static final String SEAL =
      """
      select s.id as "id", s.department as "department",
        (select b.file from seal.basis_file b where b.seal = s.id limit 1) as "file"
      from seal.seal s where s.state = 'ACTIVE'
      order by (select count(*) from seal.basis_file b where b.seal = s.id) desc, s.id limit 1
      """;

  static final String USE_REQUEST =
      """
      select id as "id", case_id as "caseId", file as "file", department as "department"
      from seal.use_request limit 1
      """;

  static final String A_TEMPLATE =
      """
      insert into casework.opinion_template (id, department, title, words, version, changed_by, changed_at)
      values (gen_random_uuid(), 'civil', '同意', '符合条件', 0, 'test', now())
      """;

  static final String A_AGENCY =
      """
      insert into identity.agency (id, command, principal, principal_name, kind, agent_name,
        code_until, items, licenses, since, until, given_by, given_at)
      select gen_random_uuid(), gen_random_uuid(), 'PERSON:' || p.id, '某人', 'RELATIVE', '另一人',
        now(), '{}', false, current_date, current_date, a.id, now()
      from registry.person p, identity.account a order by p.id, a.id limit 1
      """;

  static final String A_TRANSFER =
      """
      insert into onestop.archive_transfer values
        (gen_random_uuid(), 'YJ-1', 'civil', '区档案馆', 'test', '某人', now())
      """;

  static final String A_ARCHIVE =
      """
      insert into onestop.archive (application, number, title, item, department, concluded_on,
        retention, files, bytes, manifest, made_at)
      select id, 'A-' || number, '案卷', item, department, current_date, 'YEARS_10', 1, 1,
        repeat('0', 64), now()
      from onestop.application where case_id is not null
      order by number limit 1 on conflict do nothing
      """;

  static final String A_VISIT =
      """
      insert into onestop.visit (id, command, channel, officer, officer_name, department, division,
        person, person_name, party, party_name, present, proof, code_tries, consented_at, opened_at,
        ends_at)
      select gen_random_uuid(), gen_random_uuid(), 'WINDOW', 'center-reception', '余清和',
        'service-center', '341003000000', 'PERSON:' || id, '某人', 'PERSON:' || id, '某人', true,
        'ORIGINAL_ID', 0, now(), now() + interval '1 minute', now() + interval '1 hour'
      from registry.person order by id limit 1
      """;

  static final String A_OBJECTION =
      """
      insert into onestop.objection (id, command, publicity, number, says, raised_at)
      select gen_random_uuid(), gen_random_uuid(), id, 'YY-1',
        (select holder_code from license.license limit 1), now()
      from onestop.publicity order by id limit 1
      """;

  static final String A_CORRECTION =
      """
      insert into registry.correction (id, command, person, attribute, department, claimed,
        explanation, state, opened_at, version)
      select gen_random_uuid(), gen_random_uuid(), id, 'ADDRESS', 'police', 'v1:', '', 'OPEN', now(), 0
      from registry.person order by id limit 1
      """;
}
