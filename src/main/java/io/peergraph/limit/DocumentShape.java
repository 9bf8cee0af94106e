package io.peergraph.limit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * How deep a document is and how many aliases it has. Looks at the words only, so it can
 * be asked before the document is validated; each fragment is measured once, however
 * often it is spread, and however long a chain of them is, no stack grows with it.
 */
public final class DocumentShape {

	private final Document document;

	private final Map<String, Part> fragments = new HashMap<>();

	private final Map<String, Extent> extents = new HashMap<>();

	private final Set<String> begun = new HashSet<>();

	private boolean circular;

	/**
	 * The shape of a document.
	 * @param document that was parsed, valid or not
	 */
	public DocumentShape(Document document) {
		this.document = document;
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), Part.of(fragment.getSelectionSet())));
		this.fragments.keySet().forEach(this::measure);
	}

	/**
	 * {@return how many levels of fields there are}
	 */
	public int depth() {
		return operations().mapToInt(Extent::fields).max().orElse(0);
	}

	/**
	 * {@return how many selections lie within each other, fragments included, also of
	 * fragments that are not used}
	 */
	public int nesting() {
		return Stream.concat(operations(), this.extents.values().stream()).mapToInt(Extent::selections).max().orElse(0);
	}

	/**
	 * Stops a document with a fragment that contains itself, as validation would, which
	 * follows such circles with a stack.
	 */
	public void refuseCircles() {
		if (this.circular) {
			throw new AbortExecutionException(List.of(GraphQLError.newError()
				.message("A fragment contains itself")
				.errorType(ErrorType.ValidationError)
				.build()));
		}
	}

	/**
	 * {@return how many fields have an alias}
	 */
	public int aliases() {
		return (int) all(Field.class).filter((field) -> field.getAlias() != null).count();
	}

	Stream<Directive> directives() {
		return all(Directive.class);
	}

	private <N> Stream<N> all(Class<N> kind) {
		List<N> found = new ArrayList<>();
		Deque<Node<?>> open = new ArrayDeque<>(List.of(this.document));
		while (!open.isEmpty()) {
			Node<?> node = open.pop();
			if (kind.isInstance(node)) {
				found.add(kind.cast(node));
			}
			node.getChildren().forEach(open::push);
		}
		return found.stream();
	}

	private Stream<Extent> operations() {
		return this.document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.map((operation) -> extent(Part.of(operation.getSelectionSet())));
	}

	// What a fragment spreads is measured before itself. One that is met again while it
	// is
	// still open contains itself.
	private void measure(String first) {
		Deque<Visit> open = new ArrayDeque<>();
		visit(first, open);
		while (!open.isEmpty()) {
			Visit last = open.element();
			if (last.left().hasNext()) {
				visit(last.left().next().fragment(), open);
			}
			else {
				this.extents.put(last.fragment(), extent(Objects.requireNonNull(this.fragments.get(last.fragment()))));
				open.pop();
			}
		}
	}

	private void visit(String fragment, Deque<Visit> open) {
		Part part = this.fragments.get(fragment);
		if (part != null && this.begun.add(fragment)) {
			open.push(new Visit(fragment, part.spreads().iterator()));
		}
		else {
			this.circular |= part != null && !this.extents.containsKey(fragment);
		}
	}

	private Extent extent(Part part) {
		Extent whole = part.own();
		for (Spread spread : part.spreads()) {
			Extent inner = this.extents.getOrDefault(spread.fragment(), Extent.NOTHING);
			whole = whole.or(spread.at().plus(spread.introspects() ? inner.withoutFields() : inner));
		}
		return whole;
	}

	/**
	 * How far something reaches.
	 *
	 * @param fields levels of fields
	 * @param selections levels of fields and fragments
	 */
	private record Extent(int fields, int selections) {

		static final Extent NOTHING = new Extent(0, 0);

		/** A level that is no field that counts. */
		static final Extent FRAGMENT = new Extent(0, 1);

		static final Extent FIELD = new Extent(1, 1);

		Extent plus(Extent inner) {
			return new Extent(this.fields + inner.fields, this.selections + inner.selections);
		}

		Extent withoutFields() {
			return new Extent(0, this.selections);
		}

		Extent or(Extent other) {
			return new Extent(Math.max(this.fields, other.fields), Math.max(this.selections, other.selections));
		}

	}

	/**
	 * A fragment that is used.
	 *
	 * @param fragment its name
	 * @param at how deep
	 * @param introspects whether it is used within introspection, which is as deep as it
	 * has to be
	 */
	private record Spread(String fragment, Extent at, boolean introspects) {
	}

	/** A fragment that is being measured, with what is left of its spreads. */
	private record Visit(String fragment, Iterator<Spread> left) {
	}

	/**
	 * A definition by itself. The parser lets nothing in that nests so deeply that
	 * walking it would be a danger.
	 *
	 * @param own how far its own selections reach
	 * @param spreads the fragments in it
	 */
	private record Part(Extent own, List<Spread> spreads) {

		static Part of(@Nullable SelectionSet selections) {
			List<Spread> spreads = new ArrayList<>();
			return new Part(walk(selections, Extent.NOTHING, false, spreads), spreads);
		}

		private static Extent walk(@Nullable SelectionSet selections, Extent at, boolean introspects,
				List<Spread> spreads) {
			if (selections == null) {
				return at;
			}
			return selections.getSelections()
				.stream()
				.map((selection) -> walk(selection, at, introspects, spreads))
				.reduce(at, Extent::or);
		}

		private static Extent walk(Selection<?> selection, Extent at, boolean introspects, List<Spread> spreads) {
			return switch (selection) {
				case Field field -> {
					boolean inside = introspects || field.getName().startsWith("__");
					yield walk(field.getSelectionSet(), at.plus(inside ? Extent.FRAGMENT : Extent.FIELD), inside,
							spreads);
				}
				case InlineFragment inline ->
					walk(inline.getSelectionSet(), at.plus(Extent.FRAGMENT), introspects, spreads);
				case FragmentSpread spread -> {
					Extent here = at.plus(Extent.FRAGMENT);
					spreads.add(new Spread(spread.getName(), here, introspects));
					yield here;
				}
				default -> at;
			};
		}

	}

}
