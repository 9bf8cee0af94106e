package io.peergraph.explore;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

import io.peergraph.network.Tie;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A network in two tables, as RFC 4180 has them, with the columns that Gephi knows. */
final class Tables {

	private static final CSVFormat NODES = table("Id", "Label");

	private static final CSVFormat EDGES = table("Source", "Target", "Type", "Kind", "Weight", "Confidence", "Positive",
			"Negative", "Since", "LastAt");

	private Tables() {
	}

	/**
	 * Writes a line for each peer.
	 * @param ties between whom the network is
	 * @param names how a name is written
	 * @param to where to write it
	 * @throws IOException when nothing more can be written
	 */
	static void writeNodes(List<Tie> ties, UnaryOperator<String> names, Appendable to) throws IOException {
		CSVPrinter table = NODES.print(to);
		for (String peer : ExportedNames.in(ties)) {
			table.printRecord(names.apply(peer), names.apply(peer));
		}
	}

	/**
	 * Writes a line for each tie.
	 * @param ties of the network
	 * @param names how a name is written
	 * @param to where to write it
	 * @throws IOException when nothing more can be written
	 */
	static void writeEdges(List<Tie> ties, UnaryOperator<String> names, Appendable to) throws IOException {
		CSVPrinter table = EDGES.print(to);
		for (Tie tie : ties) {
			table.printRecord(names.apply(tie.from()), names.apply(tie.to()), "Directed", tie.kind(), tie.weight(),
					tie.confidence(), tie.positive(), tie.negative(), tie.since(), tie.lastAt());
		}
	}

	private static CSVFormat table(String... columns) {
		return CSVFormat.RFC4180.builder().setHeader(columns).get();
	}

}
