package io.peergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import org.jspecify.annotations.Nullable;

/**
 * All settings, as the sources of the {@code @ConfigurationProperties} records tell them:
 * their names and defaults, and what their Javadoc says of each.
 */
final class Settings extends TreePathScanner<@Nullable Void, @Nullable Void> {

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Pattern CODE = Pattern.compile("\\{@(?:code|link) ([^}]*)}");

	private final DocTrees docs;

	private final Map<String, Shape> shapes = new LinkedHashMap<>();

	private Settings(DocTrees docs) {
		this.docs = docs;
	}

	/**
	 * {@return the settings as Markdown: a section for each prefix, a row for each
	 * setting}
	 */
	static String asMarkdown() throws IOException {
		Settings settings = read();
		Map<String, List<Shape>> sections = settings.shapes.values()
			.stream()
			.filter((shape) -> shape.prefix() != null)
			.collect(Collectors.groupingBy(Shape::prefixOrName, TreeMap::new, Collectors.toList()));
		StringBuilder page = new StringBuilder();
		sections.forEach((prefix, shapes) -> {
			page.append("\n## ").append(prefix).append('\n');
			shapes.forEach((shape) -> settings.section(page, prefix + ".", shape));
		});
		settings.shared().forEach((shape) -> {
			page.append("\n## ").append(shape.title()).append('\n');
			settings.section(page, "", shape);
		});
		return page.toString();
	}

	private static Settings read() throws IOException {
		var compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> sources = Files.walk(SOURCES)) {
			List<Path> records = sources.filter(Settings::isRecord).sorted().toList();
			JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
					files.getJavaFileObjectsFromPaths(records));
			Settings settings = new Settings(DocTrees.instance(task));
			for (CompilationUnitTree unit : task.parse()) {
				settings.scan(unit, null);
			}
			return settings;
		}
	}

	private static boolean isRecord(Path source) {
		try {
			return source.toString().endsWith(".java") && Files.readString(source).contains("record ");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
		if (type.getKind() == Tree.Kind.RECORD) {
			String name = type.getSimpleName().toString();
			boolean inner = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
			String doc = docs(getCurrentPath(), null);
			List<Setting> settings = type.getMembers()
				.stream()
				.filter(VariableTree.class::isInstance)
				.map(VariableTree.class::cast)
				.filter((field) -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
				.map(this::setting)
				.toList();
			String prefix = annotation(type.getModifiers(), "ConfigurationProperties").orElse(null);
			this.shapes.putIfAbsent(name, new Shape(name, inner, prefix, doc, settings));
		}
		return super.visitClass(type, null);
	}

	private Setting setting(VariableTree field) {
		String name = field.getName().toString();
		return new Setting(name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), type(field),
				annotation(field.getModifiers(), "DefaultValue").filter((value) -> !value.isEmpty()).orElse(null),
				docs(getCurrentPath(), name));
	}

	private static String type(VariableTree field) {
		return field.getType().toString().replaceAll("@\\w+\\s*(\\(\\))?\\s*", "");
	}

	private static Optional<String> annotation(ModifiersTree modifiers, String name) {
		return modifiers.getAnnotations()
			.stream()
			.filter((annotation) -> annotation.getAnnotationType().toString().equals(name))
			.map(Settings::value)
			.findFirst();
	}

	private static String value(AnnotationTree annotation) {
		Matcher text = Pattern.compile("\"([^\"]*)\"").matcher(annotation.getArguments().toString());
		return text.find() ? text.group(1) : "";
	}

	// What the comment of a record says of it, or of one of its components.
	private String docs(TreePath path, @Nullable String component) {
		DocCommentTree comment = this.docs.getDocCommentTree(path);
		if (comment == null) {
			return "";
		}
		List<? extends DocTree> text = (component == null) ? comment.getFullBody()
				: comment.getBlockTags()
					.stream()
					.filter(ParamTree.class::isInstance)
					.map(ParamTree.class::cast)
					.filter((tag) -> tag.getName().getName().contentEquals(component))
					.findFirst()
					.<List<? extends DocTree>>map(ParamTree::getDescription)
					.orElse(List.of());
		String told = text.stream().map(DocTree::toString).collect(Collectors.joining());
		return CODE.matcher(told).replaceAll("`$1`").replaceAll("\\s+", " ").strip();
	}

	private void section(StringBuilder page, String prefix, Shape shape) {
		page.append('\n').append(shape.doc()).append("\n\n| setting | default | |\n|---|---|---|\n");
		rows(prefix, shape).forEach((row) -> page.append(row).append('\n'));
	}

	private Stream<String> rows(String prefix, Shape shape) {
		return shape.settings().stream().flatMap((setting) -> {
			Shape below = this.shapes.get(setting.type());
			if (below != null && below.inner()) {
				return rows(prefix + setting.name() + ".", below);
			}
			if (below != null && isShared(below)) {
				return Stream.of("| `%s%s.*` | – | %s; see [%s](#%s) |".formatted(prefix, setting.name(), setting.doc(),
						below.title().toLowerCase(Locale.ROOT),
						below.title().toLowerCase(Locale.ROOT).replace(' ', '-')));
			}
			return Stream
				.of("| `%s%s` | %s | %s |".formatted(prefix, setting.name(), setting.shownDefault(), setting.doc()));
		});
	}

	private boolean isShared(Shape shape) {
		return shared().contains(shape);
	}

	/** Records in files of their own that settings are made of. */
	private List<Shape> shared() {
		return this.shapes.values()
			.stream()
			.filter((shape) -> shape.prefix() != null)
			.flatMap((shape) -> shape.settings().stream())
			.map((setting) -> this.shapes.get(setting.type()))
			.filter((below) -> below != null && !below.inner() && below.settings().size() > 1)
			.distinct()
			.toList();
	}

	private record Shape(String name, boolean inner, @Nullable String prefix, String doc, List<Setting> settings) {

		/**
		 * {@return the name in words} ModelSettings is "Model settings".
		 */
		String title() {
			return this.name.charAt(0) + this.name.substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
		}

		String prefixOrName() {
			return (this.prefix != null) ? this.prefix : this.name;
		}

	}

	private record Setting(String name, String type, @Nullable String defaultValue, String doc) {

		String shownDefault() {
			return (this.defaultValue != null) ? "`" + this.defaultValue + "`" : "–";
		}

	}

}
