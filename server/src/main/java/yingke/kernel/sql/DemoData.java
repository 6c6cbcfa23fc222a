package yingke.kernel.sql;

/**
 * What a module puts into the demonstration district. Loaded in demo mode only, at every start: it
 * fills what is missing and leaves what is there, with ids that are always the same.
 */
public interface DemoData {
  /** Kernel 0–99, capabilities 100–199, systems from 200; lower ones load first. */
  int order();

  void load();
}
