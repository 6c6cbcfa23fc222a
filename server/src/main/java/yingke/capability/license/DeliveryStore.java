package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeliveryStore {
  private final JdbcClient db;

  DeliveryStore(JdbcClient db) {
    this.db = db;
  }

  void insert(ExpectDelivery order, String departmentName, LocalDate due) {
    db.sql(
            """
            insert into license.delivery
              (act, matter, title, number, holder_name, department, department_name, decided_on,
               due_on)
            values
              (:act, :matter, :title, :number, :holderName, :department, :departmentName, :decidedOn,
               :due)
            on conflict (act) do nothing
            """)
        .param("act", order.act())
        .param("matter", order.matter())
        .param("title", order.title())
        .param("number", order.number())
        .param("holderName", order.holderName())
        .param("department", order.department())
        .param("departmentName", departmentName)
        .param("decidedOn", order.decidedOn())
        .param("due", due)
        .update();
  }

  void issued(UUID act, UUID license, Instant at) {
    db.sql(
            """
            update license.delivery
            set license = :license, issued_at = :at
            where act = :act and issued_at is null
            """)
        .param("license", license)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("act", act)
        .update();
  }
}
