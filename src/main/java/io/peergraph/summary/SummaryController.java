package io.peergraph.summary;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.FieldBatch;
import io.peergraph.api.Input;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.session.Session;
import io.peergraph.session.VisibleLog;
import io.peergraph.session.VisibleLogs;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Summaries in GraphQL. */
@Controller
class SummaryController {

	private static final String LOADER = "Session.summaries";

	private final VisibleLogs logs;

	private final Summaries summaries;

	private final Messages messages;

	SummaryController(BatchLoaderRegistry loaders, VisibleLogs logs, Summaries summaries, Messages messages) {
		FieldBatch.<Asked, Session, Newest>register(loaders, LOADER, this::newest);
		this.logs = logs;
		this.summaries = summaries;
		this.messages = messages;
	}

	/** The newest summaries of a session. */
	record Newest(@Nullable Summary shortOne, @Nullable Summary longOne) {

		static Newest of(List<Summary> summaries) {
			return new Newest(of(summaries, SummaryKind.SHORT), of(summaries, SummaryKind.LONG));
		}

		private static @Nullable Summary of(List<Summary> summaries, SummaryKind kind) {
			return summaries.stream().filter((summary) -> summary.kind() == kind).findFirst().orElse(null);
		}

	}

	/** The same question for several sessions. */
	private record Asked(View view, @Nullable Instant asOf) {
	}

	@SchemaMapping(typeName = "Session")
	CompletableFuture<Newest> summaries(Session session, DataFetchingEnvironment environment) {
		Instant asOf = Input.arguments(environment).time("asOf");
		return Objects.requireNonNull(environment.<FieldBatch<Asked, Session>, Newest>getDataLoader(LOADER))
			.load(new FieldBatch<>(new Asked(session.view(), asOf), session));
	}

	private Map<Session, Newest> newest(Asked asked, List<Session> sessions) {
		Collection<VisibleLog> logs = this.logs.of(asked.view(), sessions).values();
		Map<String, List<Summary>> found = this.summaries.before(logs, Long.MAX_VALUE, asked.asOf());
		return sessions.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(session) -> Newest.of(found.getOrDefault(session.name(), List.of()))));
	}

	@SchemaMapping(typeName = "Summaries", field = "short")
	@Nullable Summary shortSummary(Newest newest) {
		return newest.shortOne();
	}

	@SchemaMapping(typeName = "Summaries", field = "long")
	@Nullable Summary longSummary(Newest newest) {
		return newest.longOne();
	}

	@BatchMapping(typeName = "Summary")
	Map<Summary, Message> upTo(List<Summary> summaries) {
		Map<Summary, Message> last = new HashMap<>();
		summaries.stream().collect(Collectors.groupingBy(Summary::view)).forEach((view, its) -> {
			Set<String> keys = its.stream().map(Summary::message).collect(Collectors.toSet());
			Map<String, Message> found = this.messages.find(view, keys);
			its.forEach((summary) -> {
				Message message = found.get(summary.message());
				if (message != null) {
					last.put(summary, message);
				}
			});
		});
		return last;
	}

}
