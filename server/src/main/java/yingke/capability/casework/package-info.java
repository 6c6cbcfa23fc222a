/**
 * The engine under every counter: cases move through procedures under statutory clocks, in front of
 * the right people's inbox. This comment is its manual.
 *
 * <h2>For systems</h2>
 *
 * {@link yingke.capability.casework.Casework#open} opens a case for a <em>matter</em> ({@code
 * onestop.application:<uuid>}), {@code act} moves it, {@code read} shows it with what the caller
 * may do now. Each is idempotent by its command: the same one again changes nothing and answers the
 * case as it stands; the same one with other content is refused. What happened is told to every
 * {@link yingke.capability.casework.CaseSubscriber}. Nobody else touches the tables.
 *
 * <p>An action is one transaction of three round trips: the case is locked and read; one statement
 * writes case, work item, timeline and audit, each arm reading from the updated row, so that a lost
 * race writes nothing; commit. All checks are made in between from what is in memory, in this
 * order: may the caller know of the case (404), was the command carried out before, is the case
 * concluded (409), did it move since the caller saw it (409), is the step's limit over (409), does
 * the step have the action (409), is it the caller's to do (403), was it used up (409), are
 * opinion, files and form as asked (400), are awaited answers there (409), do the guards agree
 * (409).
 *
 * <h2>Procedures</h2>
 *
 * {@code resources/procedures/<module>/<name>.yaml} is the procedure {@code <module>-<name>}. It is
 * checked when the program starts; every mistake is named with file and line, and then the start
 * stops. Each text that was ever loaded is kept by its hash, and a case stays on its own.
 *
 * <pre>{@code
 * id: onestop-food-business          # <module>-<file name>
 * version: 1                         # raise it with every change
 * name: 食品经营许可办理流程
 * clocks:                            # started and stopped by actions
 *   - {id: promise, title: 承诺时限, limit: promised}     # the lamp counts against this one
 *   - {id: statutory, title: 法定时限, limit: statutory}  # this one gives the second mark
 * outcomes: {granted: 准予许可, declined: 不予受理, withdrawn: 申请人撤回}
 * opens: {to: check}                 # and start: [promise], when a clock runs from the beginning
 * steps:
 *   - id: check                      # also the id of the clock of the step's own limit
 *     title: 收件审查                # for officers
 *     plain: 窗口正在看您的材料      # for applicants
 *     actor: window                  # a post of the case's department, party, or system
 *     limit: 5wd                     # workdays; 30d calendar days; 2h hours
 *     onExpiry: deem-accepted        # what the program does when the limit is over
 *     actions:
 *       - id: accept
 *         title: 受理
 *         kind: primary              # primary, normal (when nothing is said) or danger
 *         to: decide                 # a step, or back: where it came from; or outcome: granted
 *         clocks: {start: [promise, statutory]}  # stop, pause, resume; extend: {promise: 5wd}
 *       - id: supplement
 *         title: 一次性告知补正
 *         to: supplement
 *         once: true                 # in a case; or unless: [other actions]
 *         told: true                 # opinion and form are for the applicant to read
 *         opinion: required          # and files: required
 *         form: {type: object, required: [items], properties: {…}}  # JSON Schema 2020-12
 *         guard: another-officer     # a Guard bean, or a list of them
 *         explanation: 法律只允许告知一次。
 *       - id: deem-accepted
 *         title: 逾期视为受理
 *         by: system                 # somebody else than the step's actor
 *         to: decide
 *         clocks: {start: [promise, statutory], asOf: receipt}  # as of when the step's limit began
 *   - id: test
 *     title: 检测
 *     plain: 正在检测，这段时间不算在办理时限里
 *     actor: inspector
 *     special: {kind: 检测, pauses: [promise, statutory], days: expectedDays}
 *     actions:                       # who leads here must fill in expectedDays
 *       - {id: finish-test, title: 检测完成, to: back}
 * anytime:                           # in every step
 *   - {id: withdraw, title: 撤回申请, by: party, outcome: withdrawn}
 * }</pre>
 *
 * <h2>Side by side: branches and countersigning (并联审批、会签)</h2>
 *
 * <pre>{@code
 * - id: review
 *   title: 联合审查
 *   plain: 各部门正在一起看您的材料
 *   actor: window                  # who may do what concerns all branches; may be left out
 *   limit: 10wd                    # of the step as a whole, as everywhere
 *   branches:
 *     join: all                    # or any: one that is done is enough
 *     to: decide                   # where the case goes then
 *     each:
 *       - {id: fire, title: 消防意见, department: emergency, post: reviewer, limit: 3wd}
 *       - {id: own, title: 本局会签, post: reviewer, officers: 2}  # two different people
 *     actions:                     # of every branch
 *       - {id: sign, title: 同意, to: join, opinion: required}
 *       - {id: object, title: 不同意, to: back, opinion: required}  # leaves the step for all
 *   actions:
 *     - {id: recall, title: 收回, to: check}
 * }</pre>
 *
 * <p>Each branch is a work item with its own lamp; its own limit, when it has one, is the clock
 * {@code review.fire} and comes before the promise. {@code to: join} signs: a branch is done when
 * as many different officers signed as {@code officers} says (one, when nothing is said). Any other
 * action leaves the step at once, whoever signed before: one refusal returns the case. The asked
 * departments may see the case from then on.
 *
 * <p>A version is of the whole case, but who acts in a branch has to have seen only what last
 * happened to that branch and to the step: {@code ActOnCase.version} may be older than the case by
 * what other branches did. So two officers in two branches never refuse each other, and neither
 * overwrites the other, because the case is locked and the second one builds on what the first
 * wrote. An action on the step as a whole needs the newest version. A signature that does not bring
 * the case on is a {@link yingke.capability.casework.CaseAdvanced} from a step to the same step.
 * Somebody who may act in several branches names one: {@code ActOnCase.branch}.
 *
 * <h2>Children and consultations (征求意见)</h2>
 *
 * {@code OpenCase.parent} makes a case the child of another: it has its own procedure, department
 * and clocks, the parent's department may see it, and its end is a {@link
 * yingke.capability.casework.CaseClosed} with the parent's id. {@link
 * yingke.capability.casework.Consultations} asks another department with the procedure {@code
 * casework-consultation}; the answer comes to the parent's timeline. Asking stops no clock. A step
 * with {@code waits: children} keeps its officers (not the applicant, not the program) from acting
 * until all children are concluded. When the parent is concluded, open consultations fall away.
 *
 * <h2>In whose hands</h2>
 *
 * Work waits for a post. {@link yingke.capability.casework.Hands} gives it to one officer of that
 * post (转办): until they give it back, or the case leaves the step, nobody else of the post acts on
 * it and it is in nobody else's inbox. While somebody is away, a colleague of the department acts
 * for them between two days ({@link yingke.capability.casework.Deputies}): the inbox shows both
 * people's work, the timeline says “李四代张三”, the audit names both. Transfers, consultations and
 * answers are {@link yingke.capability.casework.CaseNoted}: on the timeline, moving nothing, not
 * for the applicant. Urgings and notes lie beside the case.
 *
 * <p>A delegation is of all posts or of some, never to oneself, never of the same days twice, and
 * never a chain: who stands in does not pass it on. What a reader may do with a case beside its
 * actions is said by {@link yingke.capability.casework.CaseMay}. Who answers for departments sees
 * in whose hands how much is late, and urges there.
 *
 * <h2>Publishing</h2>
 *
 * A procedure may also be written in the program: draft, check with line numbers and drawing,
 * review by somebody who did not write in it, publication as the next version. New cases take the
 * highest version; of equal ones that which was published here. Cases that run stay on theirs.
 *
 * <h2>Clocks and lamps</h2>
 *
 * A clock holds what happened to it, and its last day is reckoned from that and the calendar: the
 * day of the event does not count, a pause gives back exactly the workdays in it, a last day is
 * never a day off. Lamps are never stored: a work item holds when it turns yellow and red, from
 * {@code casework.lamp_threshold} (rows with a date and a source). When the calendar changes, open
 * cases are reckoned anew. A step whose limit is over is left before anybody else may act in it,
 * also when the timer did not run yet. When another clock runs out, {@link
 * yingke.capability.casework.CaseOverdue} is told once, and nothing else happens: overdue never
 * means granted. A timer that fails waits 2 s, 4 s, 8 s … up to an hour, so that a case that cannot
 * go on does not stand before the others; whoever opens it is still shown the truth, because limits
 * are judged from the clocks and not from the timer.
 *
 * <p>The law has one exception: a renewal that is undecided when the license expires counts as
 * granted (行政许可法 Art. 50). No renewal is offered yet. Its place is a clock whose limit is the
 * license's last day, and an {@code onExpiry} that grants, in the procedure of the renewal and
 * nowhere else.
 *
 * <h2>Timeline and relay</h2>
 *
 * The timeline is the outbox. Each event is chained by SM3 to the one before it in its case; {@code
 * ./yingke check audit} verifies all of them. A relay reads, for each subscriber, what lies below
 * the oldest transaction that is still open, so that nothing can slip in behind its position, and
 * saves the position together with what the subscriber wrote. An event that fails is kept with the
 * reason, tried again after 1 s, 2 s, 4 s … up to 10 minutes, and holds back only its own case.
 */
@ApplicationModule(
    id = "casework",
    allowedDependencies = {
      "web",
      "sql",
      "crypto",
      "audit",
      "identity",
      "division",
      "organization",
      "calendar",
      "files",
      "notice"
    })
@NullMarked
package yingke.capability.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
