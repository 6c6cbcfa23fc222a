package yingke.capability.casework.inbox;

import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.Caller;

/** A door for the bench to the queries of the inbox, which no other module may use. */
public record InboxLists(Object queries, Caller caller) {
  /** The bean to ask the program for. */
  public static final Class<?> QUERIES = InboxQueries.class;

  private static final InboxFilter ALL = new InboxFilter(null, null, null, null, null, null, null);

  /** The page behind so many others, as a bookmark for {@link #page}. */
  public @Nullable String after(int pages, int rows) {
    @Nullable Bookmark after = null;
    for (int page = 0; page < pages; page++) {
      var found = ((InboxQueries) queries).list(caller, ALL, after, rows);
      if (found.size() < rows) return null;
      after = Bookmark.parse(found.getLast().bookmark());
    }
    return after == null ? null : after.toString();
  }

  /** The page that begins behind the bookmark. */
  public void page(@Nullable String after, int rows) {
    ((InboxQueries) queries).list(caller, ALL, Bookmark.parse(after), rows);
  }

  /** How many of each step have which lamp. */
  public void lamps() {
    ((InboxQueries) queries).groups(caller);
  }
}
