package io.peergraph.explore;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.api.NameRule;
import io.peergraph.network.Interactions;
import io.peergraph.network.Tie;
import io.peergraph.network.TieKind;
import io.peergraph.network.Ties;
import io.peergraph.peer.Peers;
import io.peergraph.representation.Representation;
import io.peergraph.representation.RepresentationQuery;
import io.peergraph.representation.RepresentationReader;
import io.peergraph.workspace.Workspaces;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other programs read: networks and representations, as a peer sees them. */
@RestController
@RequestMapping("/export/{workspace}")
class ExportController {

	private final Workspaces workspaces;

	private final Peers peers;

	private final Ties ties;

	private final Interactions interactions;

	private final RepresentationReader representations;

	ExportController(Workspaces workspaces, Peers peers, Ties ties, Interactions interactions,
			RepresentationReader representations) {
		this.workspaces = workspaces;
		this.peers = peers;
		this.ties = ties;
		this.interactions = interactions;
		this.representations = representations;
	}

	@GetMapping("/network.graphml")
	void graphMl(@PathVariable String workspace, ExportQuery query, HttpServletResponse response) throws IOException {
		List<Tie> ties = ties(workspace, query);
		send(response, "application/graphml+xml", workspace + "-network.graphml", (to) -> GraphMl.write(ties, to));
	}

	@GetMapping("/network-nodes.csv")
	void nodes(@PathVariable String workspace, ExportQuery query, HttpServletResponse response) throws IOException {
		List<Tie> ties = ties(workspace, query);
		send(response, "text/csv;header=present", workspace + "-nodes.csv",
				(to) -> Tables.writeNodes(ties, query::inTable, to));
	}

	@GetMapping("/network-edges.csv")
	void edges(@PathVariable String workspace, ExportQuery query, HttpServletResponse response) throws IOException {
		List<Tie> ties = ties(workspace, query);
		send(response, "text/csv;header=present", workspace + "-edges.csv",
				(to) -> Tables.writeEdges(ties, query::inTable, to));
	}

	@GetMapping("/peers/{observer}/representation.md")
	void representation(@PathVariable String workspace, @PathVariable String observer, ExportQuery query,
			HttpServletResponse response) throws IOException {
		View view = view(workspace, query);
		String knower = this.peers.existing(view, "observer", observer).name();
		View eyes = view.allows(knower) ? view.through(knower) : view;
		String known = (query.of() != null) ? this.peers.existing(eyes, "of", query.of()).name() : knower;
		Representation representation = this.representations
			.read(new RepresentationQuery(view, knower, known, null, null, query.facts(), query.time(), false));
		send(response, "text/markdown", workspace + "-" + knower + "-" + known + ".md",
				(to) -> to.write(RepresentationDocument.of(representation)));
	}

	private List<Tie> ties(String workspace, ExportQuery query) {
		Set<TieKind> kinds = query.tieKinds();
		View view = view(workspace, query);
		Stream<Tie> said = this.ties.all(view, query.time()).stream().filter((tie) -> kinds.contains(tie.kind()));
		// Who speaks with whom follows from the whole log, which is read for nobody who
		// does not ask.
		return kinds.contains(TieKind.INTERACTS_WITH)
				? Stream.concat(said, this.interactions.all(view, query.time()).stream()).toList() : said.toList();
	}

	private View view(String workspace, ExportQuery query) {
		return this.peers.viewOf(this.workspaces.existing(workspace), query.as());
	}

	// All that can be refused was by now, so what is long is not kept but sent as it is
	// written.
	private static void send(HttpServletResponse response, String type, String file, Content content)
			throws IOException {
		response.setContentType(type + ";charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(NameRule.normal(file), StandardCharsets.UTF_8)
					.build()
					.toString());
		Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
		content.write(writer);
		writer.flush();
	}

	/** What is sent. */
	private interface Content {

		void write(Writer to) throws IOException;

	}

}
