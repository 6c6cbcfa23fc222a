package yingke.kernel.organization;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import yingke.kernel.web.NotFound;

/** The departments of the district, their posts and staff. */
@Component
public class Organization {
  private final OrganizationStore store;

  Organization(OrganizationStore store) {
    this.store = store;
  }

  /**
   * @throws NotFound when there is no such department
   */
  public Department department(String id) {
    return findDepartment(id).orElseThrow(() -> new NotFound("没有编号为 " + id + " 的单位"));
  }

  public Optional<Department> findDepartment(String id) {
    return store.findDepartment(id);
  }

  /** All departments, by id. */
  public List<Department> departments() {
    return store.departments();
  }

  public Optional<Staff> findStaff(String id) {
    return store.findStaff(id);
  }

  /** Those of the ids that there are, by id. */
  public Map<String, Staff> staff(Collection<String> ids) {
    return store.staff(ids).stream().collect(toMap(Staff::id, Function.identity()));
  }

  /**
   * Staff of all departments, by id, also those without a post.
   *
   * @param words part of a name, of an id or of the department's name; empty for all
   * @param after id of the last one that was seen; empty for the beginning
   */
  public List<Staff> search(String words, String after, int limit) {
    return store.search(words, after, limit);
  }

  /** Who holds that kind of post in that department. */
  public List<Staff> staffIn(String department, String post) {
    return store.staffIn(department, post);
  }

  /**
   * Who is employed in a department and has a post there, by id.
   *
   * @param words part of a name; empty for all
   * @param after id of the last one that was seen; empty for the beginning
   */
  public List<Staff> staffOf(String department, String words, String after, int limit) {
    return store.staffOf(department, words, after, limit);
  }

  public boolean knowsPost(String post) {
    return Posts.titles().containsKey(post);
  }

  /** All kinds of posts and what they are called. */
  public Map<String, String> posts() {
    return Posts.titles();
  }

  /** Somebody new, in no post yet; known already, nothing changes. */
  public void enroll(Staff newcomer) {
    store.keep(newcomer);
  }

  /** A department, unless it is known already. */
  public void found(Department department) {
    store.keep(department);
  }

  /** Ends a department's work; whoever asks has seen that nothing is in hand. */
  public void close(Department department, LocalDate until) {
    store.close(department.id(), until);
  }

  /** How many posts are held in a department, also those that it entrusted to others. */
  public int seats(String department) {
    return store.seats(department);
  }

  /** Gives somebody a post in their own department. */
  public void seat(Staff staff, String post) {
    store.keep(new Staff(staff.id(), staff.name(), staff.department(), List.of(post), Map.of()));
  }

  /** Takes a post in their own department from somebody. */
  public void unseat(Staff staff, String post) {
    store.unseat(staff, post);
  }

  /** How many hold the post, in all departments. */
  public int holders(String post) {
    return store.holders(post);
  }

  /** "窗口受理"; the word itself when it is no post. */
  public String postTitle(String post) {
    return Posts.titles().getOrDefault(post, post);
  }
}
