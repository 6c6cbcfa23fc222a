package yingke.systems.onestop.demo;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import yingke.capability.registry.InventedPopulation;
import yingke.kernel.division.Divisions;
import yingke.kernel.identity.InventedCallers;

/** Finds who can play in stories among the invented people and firms of the demonstration. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class Casting {
  private final InventedPopulation population;
  private final InventedCallers callers;
  private final Divisions divisions;

  Casting(InventedPopulation population, InventedCallers callers, Divisions divisions) {
    this.population = population;
    this.callers = callers;
    this.divisions = divisions;
  }

  Cast on(LocalDate today) {
    return new Cast(population.neighbors(), callers, divisions, today);
  }
}
