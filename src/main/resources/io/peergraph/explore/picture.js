// The picture of a network: who stands where stays, whatever time is looked at.

// Who opposes each other stands further apart, and several ties between two do not pull more than one.
const LAYOUT = {
	name: "cose", animate: false, randomize: false, padding: 40, gravity: .3, nodeOverlap: 40, numIter: 2_000,
	nodeRepulsion: () => 400_000,
	idealEdgeLength: (edge) => (edge.data("look") === "OPPOSES") ? 240 : 140,
	edgeElasticity: (edge) => 100 * edge.parallelEdges().length,
};

const CLOSEST = 1.4;

const ARROWS = {
	TRUSTS: "triangle", DISTRUSTS: "tee", ALLIED_WITH: "diamond", ALLIED_NO_MORE: "diamond", OPPOSES: "tee",
	OPPOSES_NO_MORE: "none", INTERACTS_WITH: "vee",
};

const LINES = {
	TRUSTS: "solid", DISTRUSTS: "dashed", ALLIED_WITH: "solid", ALLIED_NO_MORE: "dotted", OPPOSES: "dashed",
	OPPOSES_NO_MORE: "dotted", INTERACTS_WITH: "dotted",
};

const COLOURS = {
	TRUSTS: "--trusts", DISTRUSTS: "--distrusts", ALLIED_WITH: "--allied", ALLIED_NO_MORE: "--allied",
	OPPOSES: "--opposes", OPPOSES_NO_MORE: "--opposes", INTERACTS_WITH: "--interacts",
};

/** How a tie looks that is over, or the contrary of what it is called. */
const AGAINST = { TRUSTS: "DISTRUSTS", ALLIED_WITH: "ALLIED_NO_MORE", OPPOSES: "OPPOSES_NO_MORE" };

// An alliance of weight 0.00 is over: what broke it weighs as much as what made it. Trust may be mixed.
const isOver = (tie) => tie.weight < ((tie.kind === "TRUSTS") ? 0 : .005);

/** How a tie looks. */
export const look = (tie) => isOver(tie) ? AGAINST[tie.kind] ?? tie.kind : tie.kind;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name ?? "--interacts").trim();

const style = () => [
	{
		selector: "node",
		style: {
			"label": "data(name)", "font-size": 14, "color": colour("--text"), "text-wrap": "ellipsis", "text-max-width": 140,
			"text-valign": "bottom", "text-margin-y": 5, "background-color": colour("--node"), "width": 26, "height": 26,
			"text-outline-color": colour("--ground"), "text-outline-width": 2,
		},
	},
	{ selector: "node.eyes", style: { "background-color": colour("--chosen"), "font-weight": "bold" } },
	{ selector: "node.alone", style: { "opacity": .4 } },
	{
		selector: "edge",
		style: {
			"curve-style": "bezier", "width": "data(width)", "arrow-scale": 1.2, "target-arrow-shape": "vee",
			"line-color": colour("--interacts"), "target-arrow-color": colour("--interacts"),
		},
	},
	...Object.keys(COLOURS).map((kind) => ({
		selector: `edge[look = "${kind}"]`,
		style: {
			"line-color": colour(COLOURS[kind]), "target-arrow-color": colour(COLOURS[kind]),
			"line-style": LINES[kind], "target-arrow-shape": ARROWS[kind],
		},
	})),
	{ selector: "edge.chosen", style: { "underlay-color": colour("--chosen"), "underlay-opacity": .5, "underlay-padding": 5 } },
];

const node = (name) => ({ group: "nodes", data: { id: `p ${name}`, name } });

const edge = (tie) => ({
	group: "edges",
	data: {
		id: `t ${tie.id}`, source: `p ${tie.from.name}`, target: `p ${tie.to.name}`, look: look(tie),
		width: 1.5 + 6.5 * Math.abs(tie.weight), tie,
	},
});

const names = (ties) => [...new Set(ties.flatMap((tie) => [tie.from.name, tie.to.name]))].sort();

// In a circle, the same each time, from where the layout goes on.
const circle = (peers) => peers.map((name, index) => ({
	...node(name),
	position: {
		x: 200 * Math.cos(2 * Math.PI * index / peers.length),
		y: 200 * Math.sin(2 * Math.PI * index / peers.length),
	},
}));

/** A picture in that element, which tells of the tie that is chosen in it. */
export const drawIn = (container, choose) => {
	const graph = cytoscape({ container, style: style(), minZoom: .2, maxZoom: 3 });
	graph.on("tap", "edge", (event) => choose(event.target.data("tie"), false));
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(style()));

	return {
		/** Draws another network. */
		draw(ties, eyes) {
			graph.resize();
			graph.elements().remove();
			graph.add([...circle(names(ties)), ...ties.map(edge)]);
			graph.getElementById(`p ${eyes}`).addClass("eyes");
			graph.layout(LAYOUT).run();
			if (graph.zoom() > CLOSEST) {
				graph.zoom(CLOSEST);
				graph.center();
			}
		},
		/** Shows the same network at another time. */
		change(ties) {
			graph.batch(() => {
				graph.edges().remove();
				graph.add(names(ties).filter((name) => graph.getElementById(`p ${name}`).empty()).map(node));
				graph.add(ties.map(edge));
				graph.nodes().forEach((peer) => peer.toggleClass("alone", peer.connectedEdges().empty()));
			});
		},
		/** Marks a tie. */
		mark(tie) {
			graph.edges().removeClass("chosen");
			graph.getElementById(`t ${tie?.id}`).addClass("chosen");
		},
	};
};
