package yingke.capability.registry;

import java.util.List;

/**
 * Who is invented to live in the demonstration district, beside its personas, for other modules'
 * demonstrations. A bean in demo mode only; nothing about real people can be read here.
 */
public interface InventedPopulation {
  /** The same people and firms at every call. */
  Neighbors neighbors();

  /** Firms are represented by some of the people. */
  record Neighbors(List<Person> people, List<LegalEntity> firms) {
    public Neighbors {
      people = List.copyOf(people);
      firms = List.copyOf(firms);
    }
  }
}
