package io.peergraph.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
 * often it is spread.
 */
final class DocumentShape {

	private final Document document;

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Integer> depths = new HashMap<>();

	DocumentShape(Document document) {
		this.document = document;
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
	}

	int depth() {
		return this.document.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.mapToInt((operation) -> depth(operation.getSelectionSet()))
			.max()
			.orElse(0);
	}

	int aliases() {
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

	private int depth(@Nullable SelectionSet selections) {
		if (selections == null) {
			return 0;
		}
		return selections.getSelections().stream().mapToInt(this::depth).max().orElse(0);
	}

	private int depth(Selection<?> selection) {
		return switch (selection) {
			case Field field -> field.getName().startsWith("__") ? 0 : 1 + depth(field.getSelectionSet());
			case InlineFragment inline -> depth(inline.getSelectionSet());
			case FragmentSpread spread -> depth(spread);
			default -> 0;
		};
	}

	private int depth(FragmentSpread spread) {
		FragmentDefinition fragment = this.fragments.get(spread.getName());
		if (fragment == null) {
			return 0;
		}
		Integer known = this.depths.get(spread.getName());
		if (known != null) {
			return known;
		}
		// Validation comes later, so a fragment may still contain itself.
		this.depths.put(spread.getName(), 0);
		int depth = depth(fragment.getSelectionSet());
		this.depths.put(spread.getName(), depth);
		return depth;
	}

}
