package io.peergraph.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds anything by its global id. */
@Controller
class NodeController {

	private final Map<String, NodeSource> sources;

	private final ViewCheck check;

	NodeController(ObjectProvider<NodeSource> sources, ViewCheck check) {
		this.check = check;
		this.sources = sources.stream().collect(Collectors.toMap(NodeSource::type, Function.identity()));
	}

	@QueryMapping
	@Nullable Object node(@Argument String id) {
		GlobalId globalId = GlobalId.decode(id, "id");
		return Stream.ofNullable(this.sources.get(globalId.type()))
			.map((source) -> source.find(globalId))
			.flatMap(Optional::stream)
			.filter((_) -> this.check.isThere(globalId.view()))
			.findFirst()
			.orElse(null);
	}

}
