import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Prints sizes and cycles of the main code of each module as a Markdown table.
///
/// Run it in the root of the repository: `java docs/house/Sizes.java`. Lines are those from the
/// first to the last of a declaration; a class counts with the classes inside it. A collaborator is
/// a final instance field that is not of the JDK and not of a record.
class Sizes {

  private static final String OURS = "io.slotwright.";

  private int files;
  private final List<Long> fileLines = new ArrayList<>();
  private final List<Long> classLines = new ArrayList<>();
  private final List<Long> methodLines = new ArrayList<>();
  private int manyCollaborators;
  private final Map<String, Set<String>> packages = new TreeMap<>();
  private final Map<String, Set<String>> features = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments.length == 0 ? "." : arguments[0]);
    System.out.println(
        "| module | files | lines | file med / p90 | class med / p90 | method med / p90 | classes >"
            + " 200 / methods > 30 lines | packages in cycles | features in rings | files per"
            + " package | classes with > 4 collaborators |");
    System.out.println("|" + "-|".repeat(11));
    for (Path module : modules(root)) {
      Sizes sizes = new Sizes();
      sizes.read(module.resolve("src/main/java"));
      if (sizes.files > 0) {
        System.out.println(sizes.row(root.relativize(module).toString()));
      }
    }
  }

  private static List<Path> modules(Path root) throws IOException {
    try (Stream<Path> poms = Files.find(root, 3, (path, _) -> path.endsWith("pom.xml"))) {
      return poms.map(Path::getParent)
          .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
          .sorted()
          .toList();
    }
  }

  private void read(Path sources) throws IOException {
    List<Path> java;
    try (Stream<Path> all = Files.walk(sources)) {
      java = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(java));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        count(unit, positions);
      }
    }
    for (Path file : java) {
      fileLines.add(Files.lines(file).count());
    }
    files = java.size();
  }

  private void count(CompilationUnitTree unit, SourcePositions positions) {
    String home = String.valueOf(unit.getPackageName());
    packages.computeIfAbsent(home, _ -> new TreeSet<>());
    for (ImportTree wanted : unit.getImports()) {
      String type = wanted.getQualifiedIdentifier().toString();
      if (type.startsWith(OURS)) {
        packages.get(home).add(packageOf(type));
      }
    }
    new TreePathScanner<Void, Void>() {

      @Override
      public Void visitClass(ClassTree type, Void nothing) {
        classLines.add(lines(type));
        if (collaborators(type) > 4) {
          manyCollaborators++;
        }
        return super.visitClass(type, nothing);
      }

      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        if (method.getBody() != null && lines(method) > 0) {
          methodLines.add(lines(method));
        }
        return super.visitMethod(method, nothing);
      }

      private long lines(Tree tree) {
        long first = positions.getStartPosition(unit, tree);
        long last = positions.getEndPosition(unit, tree);
        return last < 0
            ? 0
            : unit.getLineMap().getLineNumber(last) - unit.getLineMap().getLineNumber(first) + 1;
      }
    }.scan(unit, null);
  }

  private static long collaborators(ClassTree type) {
    return type.getKind() == Tree.Kind.RECORD
        ? 0
        : type.getMembers().stream()
            .filter(VariableTree.class::isInstance)
            .map(member -> (VariableTree) member)
            .filter(field -> field.getInitializer() == null)
            .filter(field -> field.getModifiers().getFlags().contains(Modifier.FINAL))
            .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
            .count();
  }

  private static String packageOf(String type) {
    StringBuilder name = new StringBuilder();
    for (String part : type.split("\\.")) {
      if (Character.isUpperCase(part.charAt(0)) || part.equals("*")) {
        break;
      }
      name.append(name.isEmpty() ? "" : ".").append(part);
    }
    return name.toString();
  }

  private String row(String module) {
    packages.forEach(
        (from, tos) -> {
          Set<String> others = features.computeIfAbsent(feature(from), _ -> new TreeSet<>());
          tos.stream().filter(packages::containsKey).map(this::feature).forEach(others::add);
        });
    return "| %s | %d | %d | %d / %d | %d / %d | %d / %d | %d / %d | %d of %d | %d of %d | %.1f | %d |"
        .formatted(
            module,
            files,
            fileLines.stream().mapToLong(lines -> lines).sum(),
            part(fileLines, 0.5),
            part(fileLines, 0.9),
            part(classLines, 0.5),
            part(classLines, 0.9),
            part(methodLines, 0.5),
            part(methodLines, 0.9),
            classLines.stream().filter(lines -> lines > 200).count(),
            methodLines.stream().filter(lines -> lines > 30).count(),
            inCycles(packages),
            packages.size(),
            inCycles(features),
            features.size(),
            (double) files / packages.size(),
            manyCollaborators);
  }

  /// The part of a package's name that follows the root of its module; empty for the root itself.
  private String feature(String name) {
    String root = commonRoot();
    return name.length() < root.length() ? "" : name.substring(root.length()).split("\\.")[0];
  }

  private String commonRoot() {
    String[] parts = packages.keySet().iterator().next().split("\\.");
    return String.join(".", List.of(parts).subList(0, Math.min(3, parts.length))) + ".";
  }

  private static long inCycles(Map<String, Set<String>> arrows) {
    return arrows.keySet().stream()
        .filter(
            start ->
                reachable(arrows, start).contains(start))
        .count();
  }

  private static Set<String> reachable(Map<String, Set<String>> arrows, String start) {
    Function<String, Set<String>> others =
        from -> {
          Set<String> tos = new HashSet<>(arrows.getOrDefault(from, Set.of()));
          tos.remove(from);
          return tos;
        };
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(others.apply(start));
    while (!next.isEmpty()) {
      String at = next.pop();
      if (seen.add(at)) {
        next.addAll(others.apply(at));
      }
    }
    return seen;
  }

  private static long part(List<Long> values, double share) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }
}
