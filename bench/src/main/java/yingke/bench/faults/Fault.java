package yingke.bench.faults;

import java.util.List;

/** Something that befalls the program at work and ends; nothing of it may be left. */
interface Fault {
  String title();

  /** Lets it happen and end; sentences about what the program did wrong meanwhile. */
  List<String> strike(Copy copy) throws Exception;
}
