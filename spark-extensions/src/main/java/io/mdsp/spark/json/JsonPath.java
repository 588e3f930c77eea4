package io.mdsp.spark.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mdsp.spark.ExtensionException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A path into a JSON value, which the compiler has read: {@code {"lax": true, "steps": […]}} with the steps
 *
 * <ul>
 *   <li>{@code {"member": ["a", …]}}: a member of an object, or several as an object
 *   <li>{@code {"index": [0, -1, …]}}: elements of an array, from its end when negative
 *   <li>{@code {"slice": [from, to]}}: elements from and up to a place, each of which may be null
 *   <li>{@code {"every": true}}: every member or element
 *   <li>{@code {"deep": "a"}}: the members of this name at any depth
 * </ul>
 *
 * A path of one member or element at each step leads to one value, any other to a list of them.
 */
final class JsonPath implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a path leads to: nothing in lax mode, and a JSON null, are both a {@code null} value. */
  record Found(Object value) {}

  private enum Kind {
    MEMBER,
    INDEX,
    SLICE,
    EVERY,
    DEEP
  }

  private record Step(Kind kind, List<String> names, List<Integer> places) implements Serializable {
    boolean isDefinite(boolean isLast) {
      return switch (kind) {
        case MEMBER -> names.size() == 1 || isLast;
        case INDEX -> places.size() == 1;
        case SLICE, EVERY, DEEP -> false;
      };
    }
  }

  /** A path that must lead somewhere does not. */
  private static final class NothingThere extends Exception {
    private static final long serialVersionUID = 1L;

    NothingThere() {
      super(null, null, false, false);
    }
  }

  private final boolean isLax;
  private final ArrayList<Step> steps;
  private final boolean isDefinite;

  private JsonPath(boolean isLax, ArrayList<Step> steps) {
    this.isLax = isLax;
    this.steps = steps;
    this.isDefinite = isDefiniteUpTo(steps.size());
  }

  static JsonPath parse(String text) {
    try {
      Map<?, ?> path = (Map<?, ?>) Json.read(text);
      ArrayList<Step> steps = new ArrayList<>();
      for (Object each : (List<?>) path.get("steps")) steps.add(step((Map<?, ?>) each));
      return new JsonPath(Boolean.TRUE.equals(path.get("lax")), steps);
    } catch (JsonProcessingException | ClassCastException | NullPointerException e) {
      throw new ExtensionException("MDSP9231", "Cannot read the JSON path " + text + ": the compiler and spark-extensions are not of one version", e);
    }
  }

  private static Step step(Map<?, ?> step) {
    Map.Entry<?, ?> only = step.entrySet().iterator().next();
    return switch ((String) only.getKey()) {
      case "member" -> new Step(Kind.MEMBER, texts((List<?>) only.getValue()), List.of());
      case "index" -> new Step(Kind.INDEX, List.of(), integers((List<?>) only.getValue()));
      case "slice" -> new Step(Kind.SLICE, List.of(), integers((List<?>) only.getValue()));
      case "every" -> new Step(Kind.EVERY, List.of(), List.of());
      case "deep" -> new Step(Kind.DEEP, List.of((String) only.getValue()), List.of());
      default -> throw new ClassCastException();
    };
  }

  private static ArrayList<String> texts(List<?> items) {
    ArrayList<String> texts = new ArrayList<>();
    for (Object item : items) texts.add((String) item);
    return texts;
  }

  private static ArrayList<Integer> integers(List<?> items) {
    ArrayList<Integer> integers = new ArrayList<>();
    for (Object item : items) integers.add((Integer) item);
    return integers;
  }

  boolean isLax() {
    return isLax;
  }

  /** What the path leads to; {@code null} when that is an error: nothing or a JSON null in strict mode, or any path into a JSON null. */
  Found find(Object root) {
    if (root == null) return null;
    List<Object> results = new ArrayList<>();
    try {
      walk(root, 0, results);
    } catch (NothingThere e) {
      return null;
    }
    if (!isDefinite) return new Found(results);
    Object last = results.isEmpty() ? null : results.get(results.size() - 1);
    return last == null && !isLax ? null : new Found(last);
  }

  private boolean isDefiniteUpTo(int end) {
    for (int i = 0; i < end; i++) if (!steps.get(i).isDefinite(i == steps.size() - 1)) return false;
    return true;
  }

  private void walk(Object value, int at, List<Object> results) throws NothingThere {
    if (at == steps.size()) {
      results.add(value);
      return;
    }
    Step step = steps.get(at);
    switch (step.kind()) {
      case MEMBER -> members(step, value, at, results);
      case INDEX -> {
        if (value instanceof List<?> list) {
          for (int place : step.places()) element(list, place, at, results);
        } else {
          missing(at);
        }
      }
      case SLICE -> {
        if (value instanceof List<?> list) slice(list, step, at, results);
        else missing(at);
      }
      case EVERY -> {
        if (value instanceof Map<?, ?> map) {
          for (Object each : map.values()) tolerant(each, at + 1, results);
        } else if (value instanceof List<?> list) {
          for (Object each : list) tolerant(each, at + 1, results);
        }
      }
      case DEEP -> deep(step.names().get(0), value, at, results);
    }
  }

  private void members(Step step, Object value, int at, List<Object> results) throws NothingThere {
    if (!(value instanceof Map<?, ?> map)) {
      missing(at);
      return;
    }
    boolean isLast = at == steps.size() - 1;
    if (isLast && step.names().size() > 1) {
      Map<String, Object> some = new LinkedHashMap<>();
      for (String name : step.names()) if (map.containsKey(name)) some.put(name, map.get(name));
      results.add(some);
      return;
    }
    for (String name : step.names()) {
      if (map.containsKey(name)) walk(map.get(name), at + 1, results);
      else if (!isLast && step.isDefinite(false)) missing(at);
    }
  }

  /** What is not there matters where one value is expected so far, and not in lax mode. */
  private void missing(int at) throws NothingThere {
    if (!isLax && isDefiniteUpTo(at)) throw new NothingThere();
  }

  private void element(List<?> list, int place, int at, List<Object> results) throws NothingThere {
    int index = place < 0 ? list.size() + place : place;
    if (index >= 0 && index < list.size()) walk(list.get(index), at + 1, results);
  }

  /** Places before the start and behind the end are as the library that Flink uses takes them. */
  private void slice(List<?> list, Step step, int at, List<Object> results) throws NothingThere {
    Integer from = step.places().get(0);
    Integer to = step.places().get(1);
    int size = list.size();
    int first = from == null ? 0 : to == null ? Math.max(0, from < 0 ? size + from : from) : from;
    int end = to == null ? size : Math.min(size, from == null && to < 0 ? size + to : to);
    for (int i = first; i < end; i++) element(list, i, at, results);
  }

  private void tolerant(Object value, int at, List<Object> results) {
    try {
      walk(value, at, results);
    } catch (NothingThere e) {
      // Of many values, some may lead nowhere.
    }
  }

  private void deep(String name, Object value, int at, List<Object> results) throws NothingThere {
    if (value instanceof Map<?, ?> map) {
      if (map.containsKey(name)) walk(map.get(name), at + 1, results);
      for (Object each : map.values()) deep(name, each, at, results);
    } else if (value instanceof List<?> list) {
      for (Object each : list) deep(name, each, at, results);
    }
  }
}
