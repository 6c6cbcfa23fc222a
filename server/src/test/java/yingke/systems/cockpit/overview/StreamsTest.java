package yingke.systems.cockpit.overview;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class StreamsTest {
  @Test
  void theProgramStopsWithoutWaitingForTheScreensThatListen() {
    var program = new AnnotationConfigApplicationContext(Streams.class);
    var screen = program.getBean(Streams.class).open(new Sight(true, Set.of(), "341003"));
    program.close();
    assertThatThrownBy(() -> screen.emitter().send("too late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("already completed");
  }
}
