package yingke.capability.registry.search;

/** A door for the bench to the search of the population library, which no other module may use. */
public record PeopleLists(Object queries) {
  /** The bean to ask the program for. */
  public static final Class<?> QUERIES = SearchQueries.class;

  private static final String DISTRICT = "341003";

  /** Whose names begin so. */
  public void named(String name, int rows) {
    ((SearchQueries) queries).peopleNamed(name, DISTRICT, null, rows);
  }

  /** Whose ID number is that, by the blind index. */
  public void numbered(String idNumber) {
    ((SearchQueries) queries).peopleNumbered(idNumber, DISTRICT);
  }
}
