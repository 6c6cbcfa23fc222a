package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yingke.capability.casework.procedures.Action.Back;
import yingke.capability.casework.procedures.Action.ToJoin;
import yingke.capability.casework.procedures.Action.ToOutcome;
import yingke.capability.casework.procedures.Action.ToStep;
import yingke.capability.casework.procedures.Branches.Branch;

/**
 * A procedure as BPMN 2.0 XML with diagram interchange, so that people see where their case is.
 * Steps stand in the order of the file, left to right in rows; flows to a neighbour are straight,
 * all others run around. A step with branches is a gateway with its branches above each other and a
 * second gateway where they meet: parallel when all have to be done, inclusive when one is enough.
 * Actions between the same two steps share one flow. What every step has (the applicant's
 * withdrawal) is left out: it would hide the rest.
 */
final class Drawing {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
      xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
      xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
      xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" \
      targetNamespace="urn:yingke:procedures">
      """;

  /** From one node to another; the titles of the actions that take it. */
  private record Flow(String from, String to, Set<String> titles) {
    String id() {
      return "flow." + from + "." + to;
    }
  }

  private final Procedure procedure;
  private final List<List<String>> cells = new ArrayList<>();
  private final Map<String, Flow> flows = new LinkedHashMap<>();
  private final StringBuilder xml = new StringBuilder(HEAD);

  Drawing(Procedure procedure) {
    this.procedure = procedure;
  }

  String xml() {
    cells.add(List.of("start.event"));
    for (var step : procedure.steps()) place(step);
    flow("start.event", procedure.opening().step(), "");
    for (var step : procedure.steps()) {
      fork(step);
      for (var action : step.ownActions()) flow(step, action);
    }
    elements();
    diagram();
    return xml.append("</bpmn:definitions>\n").toString();
  }

  private void place(Step step) {
    var branches = step.branches();
    if (branches != null) // the gateways and what is between them stand in one row
    while (!Layout.fits(cells.size(), 3)) cells.add(List.of());
    cells.add(List.of(step.id()));
    if (branches == null) return;
    cells.add(branches.all().stream().map(branch -> task(step, branch)).toList());
    cells.add(List.of(way(step)));
  }

  private void fork(Step step) {
    var branches = step.branches();
    if (branches == null) return;
    for (var branch : branches.all()) {
      flow(step.id(), task(step, branch), "");
      flow(task(step, branch), way(step), "");
    }
    flow(way(step), branches.to(), "");
  }

  private static String task(Step step, Branch branch) {
    return Layout.BRANCH + step.id() + "." + branch.id();
  }

  /** Where what leaves the step begins: itself, or the gateway where its branches meet. */
  private static String way(Step step) {
    return step.branches() == null ? step.id() : Layout.JOIN + step.id();
  }

  private void flow(Step step, Action action) {
    var from = way(step);
    switch (action.target()) {
      case ToStep(var to) -> flow(from, to, action.title());
      case ToOutcome(var outcome) -> {
        var end = List.of("end." + outcome);
        if (!cells.contains(end)) cells.add(end);
        flow(from, end.getFirst(), action.title());
      }
      case Back _ -> {
        for (var before : procedure.steps())
          if (before.next().contains(step.id())) flow(from, before.id(), action.title());
      }
      case ToJoin _ -> {} // what every branch does in the end
    }
  }

  private List<String> nodes() {
    return cells.stream().flatMap(List::stream).toList();
  }

  private void flow(String from, String to, String title) {
    var flow =
        flows.computeIfAbsent(from + " " + to, _ -> new Flow(from, to, new LinkedHashSet<>()));
    if (!title.isEmpty()) flow.titles().add(title);
  }

  private void elements() {
    xml.append(
        "<bpmn:process id=\"process\" name=\"%s\" isExecutable=\"false\">\n"
            .formatted(text(procedure.name())));
    element("startEvent", "start.event", "申请");
    for (var step : procedure.steps()) elements(step);
    for (var node : nodes())
      if (node.startsWith(Layout.END))
        element("endEvent", node, procedure.outcomeTitle(node.substring(Layout.END.length())));
    for (var flow : flows.values())
      xml.append(
          "<bpmn:sequenceFlow id=\"%s\" name=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>\n"
              .formatted(
                  flow.id(), text(String.join(" / ", flow.titles())), flow.from(), flow.to()));
    xml.append("</bpmn:process>\n");
  }

  private void elements(Step step) {
    var branches = step.branches();
    if (branches == null) {
      var system = step.actor().equals(Procedure.SYSTEM);
      element(system ? "serviceTask" : "userTask", step.id(), step.title());
      return;
    }
    var gateway = branches.join() == Branches.Join.ALL ? "parallelGateway" : "inclusiveGateway";
    element(gateway, step.id(), step.title());
    for (var branch : branches.all()) element("userTask", task(step, branch), branch.title());
    element(gateway, way(step), "");
  }

  private void element(String kind, String id, String name) {
    xml.append("<bpmn:%s id=\"%s\" name=\"%s\">\n".formatted(kind, id, text(name)));
    for (var flow : flows.values())
      if (flow.to().equals(id))
        xml.append("<bpmn:incoming>%s</bpmn:incoming>\n".formatted(flow.id()));
    for (var flow : flows.values())
      if (flow.from().equals(id))
        xml.append("<bpmn:outgoing>%s</bpmn:outgoing>\n".formatted(flow.id()));
    xml.append("</bpmn:%s>\n".formatted(kind));
  }

  private void diagram() {
    var gateways =
        procedure.steps().stream()
            .filter(step -> step.branches() != null)
            .flatMap(step -> Stream.of(step.id(), way(step)))
            .collect(Collectors.toSet());
    var layout = new Layout(cells, gateways);
    xml.append("<bpmndi:BPMNDiagram id=\"diagram\">\n");
    xml.append("<bpmndi:BPMNPlane id=\"plane\" bpmnElement=\"process\">\n");
    for (var node : nodes()) {
      var box = layout.box(node);
      xml.append("<bpmndi:BPMNShape id=\"shape.%s\" bpmnElement=\"%s\">\n".formatted(node, node));
      bounds(box);
      if (layout.small(node)) { // an event or gateway carries its name below
        xml.append("<bpmndi:BPMNLabel>\n");
        bounds(new Layout.Box(box.x() - 32, box.y() + box.height() + 6, 100, 20));
        xml.append("</bpmndi:BPMNLabel>\n");
      }
      xml.append("</bpmndi:BPMNShape>\n");
    }
    for (var flow : flows.values()) edge(flow, layout);
    xml.append("</bpmndi:BPMNPlane>\n</bpmndi:BPMNDiagram>\n");
  }

  private void edge(Flow flow, Layout layout) {
    xml.append(
        "<bpmndi:BPMNEdge id=\"edge.%s\" bpmnElement=\"%s\">\n".formatted(flow.id(), flow.id()));
    var route = layout.route(flow.from(), flow.to());
    for (var point : route.points())
      xml.append("<di:waypoint x=\"%d\" y=\"%d\"/>\n".formatted(point.x(), point.y()));
    if (!flow.titles().isEmpty()) {
      xml.append("<bpmndi:BPMNLabel>\n");
      bounds(route.label());
      xml.append("</bpmndi:BPMNLabel>\n");
    }
    xml.append("</bpmndi:BPMNEdge>\n");
  }

  private void bounds(Layout.Box box) {
    xml.append(
        "<dc:Bounds x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
            .formatted(box.x(), box.y(), box.width(), box.height()));
  }

  private static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
