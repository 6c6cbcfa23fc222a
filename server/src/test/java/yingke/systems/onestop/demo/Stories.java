package yingke.systems.onestop.demo;

import org.springframework.context.ApplicationContext;

/** The demonstration's past for other tests: told once for all that share the database. */
public final class Stories {
  private Stories() {}

  /** Tells it unless somebody did before. */
  public static void tell(ApplicationContext context) {
    context.getBean(CasesDemo.class).load(TellingStoriesTest.ALL);
  }
}
