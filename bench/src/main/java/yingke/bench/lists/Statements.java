package yingke.bench.lists;

import java.util.List;

/** What makes the volume, in order. */
final class Statements {
  private static final String PEOPLE =
      """
      insert into registry.person
        (id, name, id_number, id_index, sex, birth_date, division, address, origins)
      select md5('person' || i)::uuid, bench.name_of(i), 'v1:' || repeat('x', 60),
             sha256(('person' || i)::bytea), 'FEMALE', date '1950-01-01' + i % 20000,
             '341003' || lpad((100001 + i % 40)::text, 6, '0'), 'v1:' || repeat('x', 80), '{}'
      from generate_series(:first, :last) i
      """;

  private static final String CASES =
      """
      insert into casework.case_file
        (id, number, matter, procedure_id, procedure_content, subject, party, party_name,
         department, division, promised_limit, statutory_limit, data, step, entered_by, trail,
         done, status, outcome, clocks, version, seq, head, opened_at, closed_at, turn, tx)
      select md5('case' || i)::uuid, to_char(timestamp '2024-01-01' + i * interval '1 minute',
               'YYMMDD') || lpad(i::text, 8, '0'), 'bench.volume:' || i, 'bench-three-steps', p.content,
             (array['食品经营许可（散装食品销售）', '公共场所卫生许可', '临时救助', '档案查询利用'])[1 + i % 4],
             'PERSON:' || md5('person' || i)::uuid,
             case when i % 3 = 0 then '黄山区' || bench.name_of(i) || '茶叶有限公司'
                  else bench.name_of(i) end,
             (array['market', 'health', 'civil', 'archives'])[1 + i % 4],
             '341003' || lpad((100001 + i % 40)::text, 6, '0'), 7, 10, '{"channel":"online"}',
             (array['accept', 'review', 'decide'])[1 + (i / 40) % 3], 'volume', '{accept}', '{}',
             case when i % 10 = 0 then 'OPEN' else 'CLOSED' end,
             case when i % 10 > 0 then 'granted' end,
             '{"all":[{"id":"promise","limit":"7wd","title":"承诺时限","startedAt":"2026-11-25T08:00:00Z","told":false}]}',
             0, 0, decode(repeat('00', 32), 'hex'),
             now() - (:last - i + 1) * interval '20 seconds',
             case when i % 10 > 0 then now() - (:last - i) * interval '20 seconds' end,
             case when i % 10 = 0 then
               '{"since":"2026-11-25T08:00:00Z","changed":0,"assignee":null,"branches":[]}'::jsonb end,
             '0'
      from generate_series(:first, :last) i
      cross join (
        select content from casework.procedure_text where id = 'bench-three-steps' limit 1) p
      """;

  private static final String ITEMS =
      """
      insert into casework.work_item
        (id, case_id, step, post, department, division, since, due, yellow_at, red_at,
         statutory_at)
      select md5('item' || i)::uuid, md5('case' || i)::uuid,
             (array['accept', 'review', 'decide'])[1 + (i / 40) % 3],
             (array['window', 'reviewer', 'director'])[1 + (i / 40) % 3],
             (array['market', 'health', 'civil', 'archives'])[1 + i % 4],
             '341003' || lpad((100001 + i % 40)::text, 6, '0'), now(),
             now() + (i % 20011 - 2000) * interval '1 minute',
             now() + (i % 20011 - 4000) * interval '1 minute',
             now() + (i % 20011 - 2000) * interval '1 minute',
             now() + (i % 20011) * interval '1 minute'
      from generate_series(:first, :last) i
      where i % 10 = 0
      """;

  private static final String EVENTS =
      """
      insert into casework.timeline
        (case_id, seq, command, at, actor, actor_name, in_name, kind, action, to_step, files, form,
         fingerprint, hash, tx)
      select md5('case' || i)::uuid, 0, md5('event' || i)::uuid,
             now() - (:last - i + 1) * interval '20 seconds', 'volume', '某人',
             'PERSON:' || i, 'ADVANCED', 'open', 'accept', '{}', '{}', decode(repeat('00', 32), 'hex'),
             decode(repeat('00', 32), 'hex'), '0'
      from generate_series(:first, :last) i
      """;

  static final List<String> ALL = List.of(PEOPLE, CASES, ITEMS, EVENTS);

  private Statements() {}
}
