package yingke.systems.onestop.reconciliation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yingke.capability.exchange.Correspondent;
import yingke.capability.exchange.Message;
import yingke.capability.exchange.MessageRefused;
import yingke.systems.onestop.reconciliation.SharedRecord.Direction;
import yingke.systems.onestop.reconciliation.SharedRecord.Sort;

/** Keeps the cases, licenses and ratings that the province tells of the district's people. */
@Configuration(proxyBeanMethods = false)
class RecordCorrespondents {
  @Bean
  Correspondent caseCorrespondent(SharedRecordStore store, Clock clock) {
    return new Keeping(Sort.CASE, store, clock);
  }

  @Bean
  Correspondent licenseCorrespondent(SharedRecordStore store, Clock clock) {
    return new Keeping(Sort.LICENSE, store, clock);
  }

  @Bean
  Correspondent ratingCorrespondent(SharedRecordStore store, Clock clock) {
    return new Keeping(Sort.RATING, store, clock);
  }

  private record Keeping(Sort what, SharedRecordStore store, Clock clock) implements Correspondent {
    @Override
    public String kind() {
      return what.message();
    }

    @Override
    public void on(String peer, Message message) {
      if (message.text("state").isBlank())
        throw new MessageRefused("state-missing", "记录缺少 state，请补上后重发");
      store.put(
          SharedRecord.of(Direction.IN, what, message.subject(), message.body(), clock.instant()));
    }
  }
}
