package yingke.systems.onestop.decisions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.springframework.stereotype.Component;

/**
 * Decision rules in DMN, one file each under {@code resources/decisions}. The engine is loaded with
 * the first question, because most processes never ask one.
 */
@Component
public class Rules {
  private final Map<String, Loaded> rules = new ConcurrentHashMap<>();

  private record Loaded(DMNRuntime engine, DMNModel model) {}

  /**
   * Asks a rule. It must answer {@code granted}, {@code kind} and {@code explanation}.
   *
   * @param rule id of the rule: its file's name
   * @param inputs values for all of the rule's inputs
   * @throws IllegalStateException when the rule is broken or leaves the question open: then nobody
   *     is refused or granted anything, and people have to decide
   */
  public Ruling ask(String rule, Map<String, Object> inputs) {
    var loaded = rules.computeIfAbsent(rule, Rules::load);
    var context = loaded.engine().newContext();
    inputs.forEach(context::set);
    var result = loaded.engine().evaluateAll(loaded.model(), context);
    if (result.hasErrors()
        || !(result.getContext().get("ruling") instanceof Map<?, ?> answer)
        || !(answer.get("granted") instanceof Boolean granted))
      throw new IllegalStateException("rule " + rule + " gives no answer: " + result.getMessages());
    return new Ruling(
        rule,
        version(loaded.model()),
        inputs,
        granted,
        String.valueOf(answer.get("kind")),
        String.valueOf(answer.get("explanation")));
  }

  private static Loaded load(String rule) {
    var engine =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(ResourceFactory.newClassPathResource("decisions/" + rule + ".dmn")))
            .getOrElseThrow(broken -> new IllegalStateException("rule " + rule, broken));
    var model = engine.getModels().getFirst();
    if (model.hasErrors())
      throw new IllegalStateException("rule " + rule + ": " + model.getMessages());
    return new Loaded(engine, model);
  }

  /** The number at the end of the model's namespace. */
  private static String version(DMNModel model) {
    return model.getNamespace().substring(model.getNamespace().lastIndexOf(':') + 1);
  }
}
