package io.peergraph.recall;

import java.util.List;

import io.peergraph.access.View;
import io.peergraph.filter.Filter;
import io.peergraph.session.Session;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Finds messages and facts by their words, by what they mean and by their place in the
 * conversation. What a view does not have is no candidate, and nothing is compared with
 * it.
 */
@Repository
public class Recall {

	private final Scopes scopes;

	private final MessageRecall messages;

	private final FactRecall facts;

	Recall(Scopes scopes, MessageRecall messages, FactRecall facts) {
		this.scopes = scopes;
		this.messages = messages;
		this.facts = facts;
	}

	/**
	 * {@return the best hits in all that the view has, best first}
	 * @param view of a workspace
	 * @param query what to look for
	 * @param k how many at most
	 * @param filter which messages
	 */
	public List<MessageHit> messages(View view, String query, int k, Filter filter) {
		return this.messages.find(new Search(this.scopes.find(view), TextQuery.of(query), filter), query, k);
	}

	/**
	 * {@return the best hits in what the session's view has of it, best first}
	 * @param session where to look
	 * @param query what to look for
	 * @param k how many at most
	 * @param filter which messages
	 */
	public List<MessageHit> messages(Session session, String query, int k, Filter filter) {
		return this.messages.find(new Search(this.scopes.find(session), TextQuery.of(query), filter), query, k);
	}

	/**
	 * {@return the best of the facts that an observer holds now, best first; none when
	 * the view does not allow that observer's eyes} Up to 10,000 facts are compared one
	 * by one, so that none is missed.
	 * @param view from which is asked
	 * @param observer the name of the peer that holds them
	 * @param observed the name of the peer that they are about, null for any
	 * @param query what to look for
	 * @param k how many at most
	 */
	public List<FactHit> facts(View view, String observer, @Nullable String observed, String query, int k) {
		return view.allows(observer)
				? facts(new FactSearch(view.through(observer), observed, query, k, null, Filter.NONE)) : List.of();
	}

	/**
	 * {@return the best of the facts that a view has, best first} Of what a peer holds up
	 * to 10,000 facts are compared one by one, so that none is missed.
	 * @param search which facts
	 */
	public List<FactHit> facts(FactSearch search) {
		return this.facts.find(search);
	}

}
