package io.peergraph.dialectic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.confidentiality.Listeners;
import io.peergraph.filter.Filter;
import io.peergraph.filter.Filters;
import io.peergraph.message.Message;
import io.peergraph.message.MessagePages;
import io.peergraph.message.Messages;
import io.peergraph.recall.MessageHit;
import io.peergraph.recall.Recall;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds what was said, within the scope of a {@link Question}. */
@Component
public class MessageRetrieval {

	private static final int RECENT = 20;

	private final Recall recall;

	private final MessagePages pages;

	private final Transcript transcript;

	MessageRetrieval(Recall recall, MessagePages pages, Transcript transcript) {
		this.recall = recall;
		this.pages = pages;
		this.transcript = transcript;
	}

	/**
	 * {@return messages that have to do with a matter, best first}
	 * @param question whose scope holds
	 * @param matter what to look for
	 * @param most how many at most
	 * @param from the earliest time, null for any
	 * @param to the time before which, null for any
	 */
	public List<Message> find(Question question, String matter, int most, @Nullable Instant from,
			@Nullable Instant to) {
		Map<String, Object> wanted = new LinkedHashMap<>();
		Map<String, Object> time = new LinkedHashMap<>();
		if (from != null) {
			time.put("gte", from);
		}
		if (to != null) {
			time.put("lt", to);
		}
		if (!time.isEmpty()) {
			wanted.put("createdAt", time);
		}
		return found(question, matter, most, wanted);
	}

	/**
	 * {@return messages that contain a text, best first}
	 * @param question whose scope holds
	 * @param text literally, however it is written in capitals
	 * @param most how many at most
	 */
	public List<Message> containing(Question question, String text, int most) {
		Set<Message> found = new LinkedHashSet<>(
				found(question, text, most, Map.of("content", Map.of("icontains", text))));
		if (found.size() < most) {
			// The index knows whole words only.
			found.addAll(question.heard(this.transcript.containing(question, text, most)));
		}
		return found.stream().limit(most).toList();
	}

	/**
	 * {@return the newest messages of a time, oldest first}
	 * @param question whose scope holds
	 * @param from the earliest time
	 * @param to the time before which
	 * @param most how many at most
	 */
	public List<Message> between(Question question, Instant from, Instant to, int most) {
		return question.heard(this.transcript.between(question, from, to, most));
	}

	private List<Message> found(Question question, String matter, int most, Map<String, Object> wanted) {
		return hits(question, matter, most, wanted).stream().map(MessageHit::message).toList();
	}

	/**
	 * {@return messages that have to do with a matter, with how well they fit, best
	 * first}
	 * @param question whose scope holds
	 * @param matter what to look for
	 * @param most how many at most
	 */
	public List<MessageHit> hits(Question question, String matter, int most) {
		return hits(question, matter, most, Map.of());
	}

	private List<MessageHit> hits(Question question, String matter, int most, Map<String, Object> wanted) {
		Map<String, Object> filter = new LinkedHashMap<>(wanted);
		if (question.sessions() != null) {
			filter.put("session", Map.of("in", question.sessions()));
		}
		Filter read = filter.isEmpty() ? Filter.NONE : Filters.read(filter, Messages.fields(question.view()));
		List<MessageHit> hits = this.recall.messages(question.view(), matter, most, read);
		Listeners listeners = question.listeners();
		return (listeners != null) ? listeners.heard(hits, MessageHit::message) : hits;
	}

	/**
	 * {@return what was said right before and after a message, with it, in order}
	 * @param question whose scope holds
	 * @param message that was given out
	 * @param around how many on each side
	 */
	public List<Message> around(Question question, Message message, int around) {
		String session = message.session().name();
		Cursor here = Cursor.of(message.sequence());
		List<Message> all = new ArrayList<>(
				this.pages.read(question.view(), session, new Page(around, true, null, here)).nodes());
		all.add(message);
		all.addAll(this.pages.read(question.view(), session, new Page(around, false, here, null)).nodes());
		return question.heard(all);
	}

	/**
	 * {@return what was said right after a message, in order}
	 * @param question whose scope holds
	 * @param message that was given out
	 * @param most how many at most
	 */
	public List<Message> after(Question question, Message message, int most) {
		Page next = new Page(most, false, Cursor.of(message.sequence()), null);
		return question.heard(this.pages.read(question.view(), message.session().name(), next).nodes());
	}

	/**
	 * {@return the newest messages of the session that belongs to the question}
	 * @param question whose scope holds
	 */
	public List<Message> recent(Question question) {
		String session = question.session();
		return (session == null || !question.allows(session)) ? List.of()
				: question.heard(this.pages.read(question.view(), session, Page.last(RECENT)).nodes());
	}

}
