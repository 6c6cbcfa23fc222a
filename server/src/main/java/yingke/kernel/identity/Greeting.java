package yingke.kernel.identity;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the keyboard where to look, and loudly when it is only a demonstration. */
@Component
class Greeting {
  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

  private final Environment settings;
  private final ObjectProvider<Personas> personas;

  Greeting(Environment settings, ObjectProvider<Personas> personas) {
    this.settings = settings;
    this.personas = personas;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    var port = settings.getProperty("local.server.port");
    if (port == null || settings.containsProperty("yingke.task")) return;
    var address = settings.getProperty("yingke.public-url", "http://localhost:" + port);
    var seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    var text =
        new StringBuilder("Yingke 已就绪，用时 %.1f 秒 (ready): ".formatted(seconds)).append(address);
    personas.ifAvailable(demo -> text.append(demonstration(address, demo.all())));
    LOG.info("{}", text);
  }

  private static String demonstration(String address, List<Persona> all) {
    var text =
        new StringBuilder(
            """


              ████  演示模式 DEMO  ████
              人物、企业和证照全是虚构的，任何人都可以扮演任何人：不得录入真实个人信息,不得用于真实业务。
              (Everything here is invented and anybody may be anybody: no real data, please.)

              打开网页后在登录页选一位人物，或取一个令牌 (a token for scripts)：
              curl -X POST %s/api/identity/personas/%s/token

            """
                .formatted(address, all.getFirst().id()));
    for (var persona : all)
      text.append(
          String.format(
              Locale.ROOT, "  %-20s%s  %s%n", persona.id(), persona.name(), persona.role()));
    return text.append(System.lineSeparator()).append("  Ctrl-C 停止 (stop)").toString();
  }
}
