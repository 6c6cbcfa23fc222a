package yingke.systems.onestop.archive;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.applications.ApplicationStore;

/** Looks through a case for what is to go into a part, and notes afterwards where it lies. */
@Component
class Gathering {
  private final ApplicationStore applications;
  private final Catalogs catalogs;
  private final Pieces pieces;
  private final LooseStore loose;

  Gathering(ApplicationStore applications, Catalogs catalogs, Pieces pieces, LooseStore loose) {
    this.applications = applications;
    this.catalogs = catalogs;
    this.pieces = pieces;
    this.loose = loose;
  }

  /**
   * A case as it stands today.
   *
   * @param happened what lies in no part yet
   * @param pieces all files, also those that lie in a part
   */
  record Gathered(Volume volume, List<LooseStore.Happened> happened, List<Piece> pieces) {
    /** Without the files that those parts hold. */
    Gathered after(Parts parts) {
      var fresh = pieces.stream().filter(piece -> !parts.hold(piece.path())).toList();
      return new Gathered(volume, happened, fresh);
    }

    /** Under the number that the volume was given; a new rule about numbers changes none. */
    Gathered numbered(String given) {
      return new Gathered(volume.numbered(given), happened, pieces);
    }

    boolean isEmpty() {
      return happened.isEmpty() && pieces.isEmpty();
    }
  }

  Gathered gather(UUID application) {
    var a = applications.find(application).orElseThrow();
    var volume = catalogs.describe(a);
    var happened = loose.events(application);
    return new Gathered(volume, happened, pieces.of(a, volume.item(), happened));
  }

  /** All of it lies in that part from now on, unless it lies in an earlier one. */
  void lie(Gathered gathered, int part) {
    loose.lie(
        gathered.volume().application().id(),
        part,
        gathered.happened().stream().map(LooseStore.Happened::event).collect(Collectors.toSet()),
        gathered.pieces().stream().map(Piece::file).collect(Collectors.toSet()));
  }
}
