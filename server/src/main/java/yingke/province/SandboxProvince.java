package yingke.province;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The province, running. On loopback only; tests start one on a free port and make the foreign
 * person and the foreign clerk act by {@link #finish} and {@link #decide}.
 */
public final class SandboxProvince implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxProvince.class);
  private static final int LONGEST = 1 << 20;

  private final HttpServer server;
  private final Post post;
  private final Ledger ledger = new Ledger();
  private final ForeignSystems systems;
  private final Library library;
  private final ExchangeDoor exchange;
  private volatile boolean away;

  /**
   * How it behaves.
   *
   * @param port 0 for a free one
   * @param secret shared with the district
   * @param clientSecret of the district as a client of the unified identity
   * @param clerk milliseconds until the foreign clerk decides by themselves; negative: never
   */
  public record Settings(int port, byte[] secret, String clientSecret, long clerk) {}

  private SandboxProvince(HttpServer server, Settings settings, Postman postman, Clock clock) {
    var json = JsonMapper.builder().build();
    var seal = new Seal(settings.secret(), clock);
    this.server = server;
    this.post = new Post(seal, postman, json, clock);
    this.systems = new ForeignSystems(post, ledger, clock);
    this.library = Library.read();
    this.exchange = new ExchangeDoor(seal, json, systems, ledger, library, clock);
    var desk = new ForeignDoor(systems, seal, post, settings.clerk());
    var identity = new IdentityDoor(url(), settings.clientSecret(), library.people(), json, clock);
    open("/exchange/", exchange::answer);
    open("/oidc/", identity::answer);
    open("/", desk::answer);
  }

  /**
   * Starts one.
   *
   * @param postman brings its messages to the district
   */
  public static SandboxProvince start(Settings settings, Postman postman, Clock clock) {
    if ("production".equals(System.getenv("YINGKE_MODE")))
      throw new IllegalStateException("the sandbox province is never there in production");
    try {
      var loopback = InetAddress.getLoopbackAddress();
      var server = HttpServer.create(new InetSocketAddress(loopback, settings.port()), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      var province = new SandboxProvince(server, settings, postman, clock);
      server.start();
      return province;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** Its address, without a slash at the end. */
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Plays dead, or wakes up again: every call is answered with 503. */
  public void away(boolean gone) {
    away = gone;
  }

  /** Whether the matter was handed over. */
  public boolean knows(String number) {
    return systems.all().stream().anyMatch(each -> each.number().equals(number));
  }

  /** What the person finds filled in over there, by title. */
  public Map<String, Object> values(String number) {
    return systems.get(number).values();
  }

  /**
   * The person finishes the foreign form.
   *
   * @return the foreign number
   */
  public String finish(String number) {
    return systems.finish(number).foreignNumber();
  }

  /** The foreign clerk decides; what the person left open is finished first. */
  public void decide(String number, boolean granted, String says) {
    systems.decide(number, granted, says);
  }

  /** Tells the district a case, license or rating of its people. */
  public void tell(String kind, String number, Map<String, Object> body) {
    systems.tellRecord(kind, number, body);
  }

  /** What the district told of that kind: number, state, hash. */
  public List<Map<String, Object>> told(String kind) {
    return ledger.told(kind);
  }

  /** Forgets one that the district told. */
  public void lose(String kind, String number) {
    ledger.lose(kind, number);
  }

  /** Puts an item into the basic catalog, in place of the one with its code. */
  public void publish(Map<String, Object> item) {
    library.publish(item);
  }

  /** Takes an item out of the basic catalog. */
  public void withdraw(String code) {
    library.withdraw(code);
  }

  private void open(String path, Door door) {
    server.createContext(
        path,
        http -> {
          try (http) {
            var answer = away ? Answer.problem(503, "省平台（演示沙箱）正在维护") : answered(door, http);
            answer.send(http);
          }
        });
  }

  private static Answer answered(Door door, HttpExchange http) {
    try {
      var body = http.getRequestBody().readNBytes(LONGEST);
      return door.answer(http, body);
    } catch (NoSuchElementException missing) {
      return Answer.problem(404, String.valueOf(missing.getMessage()));
    } catch (JacksonException | IllegalArgumentException wrong) {
      return Answer.problem(400, "请求内容无法识别");
    } catch (IOException | RuntimeException broken) {
      LOG.error("sandbox province failed", broken);
      return Answer.problem(500, "沙箱出错");
    }
  }

  @Override
  public void close() {
    post.close();
    server.stop(0);
  }

  /** One part of the program. */
  @FunctionalInterface
  interface Door {
    Answer answer(HttpExchange http, byte[] body) throws IOException;
  }
}
