package io.peergraph.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.session.Session;
import io.peergraph.session.Sessions;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SummaryController {

	private final Sessions sessions;

	private final Summaries summaries;

	private final Messages messages;

	SummaryController(Sessions sessions, Summaries summaries, Messages messages) {
		this.sessions = sessions;
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

	@BatchMapping(typeName = "Session", field = "summaries")
	Map<Session, Newest> summaries(List<Session> sessions) {
		Map<Session, Newest> newest = new HashMap<>();
		sessions.stream().collect(Collectors.groupingBy(Session::view)).forEach((view, its) -> {
			var sights = this.sessions.sight(view, its.stream().map(Session::name).distinct().toList()).values();
			Map<String, List<Summary>> found = this.summaries.before(sights, Long.MAX_VALUE);
			its.forEach((session) -> newest.put(session, Newest.of(found.getOrDefault(session.name(), List.of()))));
		});
		return newest;
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
