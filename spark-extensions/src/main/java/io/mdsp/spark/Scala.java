package io.mdsp.spark;

import java.util.List;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Between the collections of Java and of Scala. */
public final class Scala {
  private Scala() {}

  public static <T> Seq<T> seq(List<? extends T> list) {
    return CollectionConverters.<T>asScala(List.<T>copyOf(list)).toList();
  }

  public static <T> List<T> list(scala.collection.Iterable<? extends T> items) {
    return List.copyOf(CollectionConverters.asJavaCollection(items));
  }

  public static <T> Iterator<T> iterator(List<T> list) {
    return CollectionConverters.asScala(list.iterator());
  }
}
