package io.slotwright.common.event.asyncapi;

import static java.util.stream.Collectors.joining;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// What the sources say of records and their components, so that consumers read the same sentences
/// as we do.
final class RecordDocumentation {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern REFERENCE = Pattern.compile("\\{@link ([\\w.]*)(?:#(\\w+))?}");

  private final Map<String, Comment> byType = new HashMap<>();

  private record Comment(String text, Map<String, String> ofComponents) {}

  /// Reads all sources of this module.
  RecordDocumentation() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      read(files.filter(file -> file.toString().endsWith(".java")).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The description of a type; empty when it has none.
  String of(Class<?> type) {
    return readable(comment(type).text(), type);
  }

  /// The description of a record's component; empty when it has none.
  String of(Class<?> type, String component) {
    return readable(comment(type).ofComponents().getOrDefault(component, ""), type);
  }

  private Comment comment(Class<?> type) {
    return byType.getOrDefault(type.getCanonicalName(), new Comment("", Map.of()));
  }

  /// References to constants as their values, and others as the names of their targets.
  private static String readable(String text, Class<?> type) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(target(found, type)));
  }

  private static String target(MatchResult reference, Class<?> type) {
    String target = reference.group(1);
    String member = reference.group(2);
    String simpleName = target.substring(target.lastIndexOf('.') + 1);
    if (member == null) {
      return simpleName;
    }
    return target.isEmpty() ? constant(type, member) : simpleName + "." + member;
  }

  private static String constant(Class<?> type, String name) {
    try {
      return String.valueOf(type.getField(name).get(null));
    } catch (ReflectiveOperationException noConstant) {
      return name;
    }
  }

  private void read(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(trees, unit.getPackageName().toString()).scan(unit, null);
      }
    }
  }

  private final class Reader extends TreePathScanner<Void, Void> {

    private final DocTrees trees;
    private String name;

    private Reader(DocTrees trees, String packageName) {
      this.trees = trees;
      this.name = packageName;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      String outer = name;
      name = outer + "." + type.getSimpleName();
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        byType.put(name, new Comment(text(comment.getFullBody()), components(comment)));
      }
      super.visitClass(type, nothing);
      name = outer;
      return null;
    }
  }

  private static Map<String, String> components(DocCommentTree comment) {
    Map<String, String> components = new HashMap<>();
    for (DocTree tag : comment.getBlockTags()) {
      if (tag instanceof ParamTree component) {
        components.put(component.getName().toString(), text(component.getDescription()));
      }
    }
    return components;
  }

  private static String text(List<? extends DocTree> parts) {
    return parts.stream().map(Object::toString).collect(joining()).strip().replaceAll("\\s+", " ");
  }
}
