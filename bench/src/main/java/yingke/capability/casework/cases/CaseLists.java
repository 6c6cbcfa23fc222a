package yingke.capability.casework.cases;

import org.jspecify.annotations.Nullable;
import yingke.capability.casework.scope.Reach;
import yingke.kernel.identity.Caller;

/** A door for the bench to the lists of cases, which no other module may use. */
public record CaseLists(Object queries, Caller caller) {
  /** The bean to ask the program for. */
  public static final Class<?> QUERIES = CaseQueries.class;

  /** The newest. */
  public void page(int rows) {
    list(null, rows);
  }

  /** Those with the words in their number, party or subject. */
  public void search(String words, int rows) {
    list(words, rows);
  }

  private void list(@Nullable String words, int rows) {
    var filter =
        new CaseFilter(
            words, null, null, null, null, null, null, null, null, null, null, null, null);
    ((CaseQueries) queries).list(Reach.of(caller), filter, null, rows);
  }
}
