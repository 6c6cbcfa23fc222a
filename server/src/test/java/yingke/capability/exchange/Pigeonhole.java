package yingke.capability.exchange;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Takes messages of kind {@code test}, and refuses those about nobody. */
@Component
class Pigeonhole implements Correspondent {
  private final List<Message> taken = new CopyOnWriteArrayList<>();

  @Override
  public String kind() {
    return "test";
  }

  @Override
  public void on(String peer, Message message) {
    if (message.text("says").equals("nobody")) throw new MessageRefused("matter-unknown", "没有这个办件");
    taken.add(message);
  }

  List<String> of(String subject) {
    return taken.stream()
        .filter(message -> message.subject().equals(subject))
        .map(message -> message.text("says"))
        .toList();
  }
}
