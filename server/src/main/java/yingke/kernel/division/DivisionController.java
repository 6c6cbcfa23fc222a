package yingke.kernel.division;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Public;

/** The administrative tree. */
@RestController
@RequestMapping("/api/division")
class DivisionController {
  private final DivisionDesk desk;

  DivisionController(DivisionDesk desk) {
    this.desk = desk;
  }

  /**
   * @param rows how many divisions the edition lists
   */
  record Imported(int rows) {}

  /** What lies directly below {@code parent}; without it, the provinces. */
  @GetMapping("/divisions")
  @Public(because = "division codes are published by the statistics bureau")
  List<Division> list(@RequestParam(defaultValue = "") String parent) {
    return desk.below(parent);
  }

  /** One division. */
  @GetMapping("/divisions/{code}")
  @Public(because = "division codes are published by the statistics bureau")
  Division show(@PathVariable String code) {
    return desk.get(code);
  }

  /** Takes a county's edition as CSV {@code code,name,level}; sending it twice changes nothing. */
  @PostMapping(path = "/imports", consumes = "text/csv")
  @ResponseStatus(HttpStatus.CREATED)
  Imported load(@RequestBody String csv) {
    return new Imported(desk.load(csv));
  }
}
