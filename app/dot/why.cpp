#include "app/dot/why.hpp"

#include <algorithm>
#include <ostream>
#include <set>

#include "answers/event_text.hpp"
#include "app/text/table.hpp"
#include "words/layout.hpp"

namespace app {
namespace {

std::string in_quotes(std::string_view text) {
  std::string within = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') within += '\\';
    if (c == '\n')
      within += "\\n";
    else
      within += c;
  }
  return within + '"';
}

// What the event says, on lines of its own; descriptions of people carry texts that are too long.
std::string told(const replay::Step& step, const words::Words& words) {
  const std::string says = answers::about(step.payload, words);
  return says.empty() ? says : "\n" + words::wrap(says, 40, 0);
}

class Graph {
 public:
  Graph(std::ostream& out, const std::string& root) : out_(out) {
    out_ << "digraph why {\n  rankdir=LR;\n"
         << "  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n"
         << "  root [label=" << in_quotes(root) << ", style=\"rounded,bold\"];\n";
  }
  Graph(const Graph&) = delete;
  ~Graph() { out_ << "}\n"; }

  void rests_on(const std::string& node, const std::string& clause, const words::Words& words) {
    const std::string name = in_quotes(words.say({"show.clause", {events::clause(clause)}}));
    if (once(name)) out_ << "  " << name << " [shape=note, style=filled, fillcolor=white];\n";
    out_ << "  " << node << " -> " << name << " [style=dashed];\n";
  }

  void comes_from(const std::string& node, const std::string& source) {
    if (once(source)) out_ << "  " << source << " [shape=plaintext, style=\"\"];\n";
    out_ << "  " << node << " -> " << source << " [style=dotted];\n";
  }

  void steps(const std::vector<replay::Step>& chain, const words::Words& words) {
    std::set<std::uint64_t> drawn;
    for (const replay::Step& step : chain) drawn.insert(step.position.value);
    for (const replay::Step& step : chain) {
      std::string node = "e";
      node += std::to_string(step.position.value);
      out_ << "  " << node << " [label="
           << in_quotes(std::to_string(step.position.value) + " · " +
                        answers::kind_of(step.payload, words) + "\n" +
                        engine::to_string(step.effective_on) + " · " +
                        (step.is_supposed ? words.say("mark.supposed") : words.label(step.basis)) +
                        told(step, words))
           << "];\n  root -> " << node << ";\n";
      if (!step.clause.empty()) rests_on(node, step.clause, words);
      if (!step.is_supposed) comes_from(node, in_quotes(step.source));
      for (const engine::Position cause : step.causes)
        if (drawn.contains(cause.value))
          out_ << "  " << node << " -> e" << cause.value
               << " [label=" << in_quotes(words.say("label.because")) << "];\n";
    }
  }

 private:
  bool once(const std::string& node) { return nodes_.insert(node).second; }

  std::ostream& out_;
  std::set<std::string> nodes_;
};

}  // namespace

void write_graph(std::ostream& out, const replay::SeatExplanation& why, const words::Words& words) {
  std::string root = words.name_of(why.person);
  const auto name_seat = [&](const replay::SeatReasons& seat) {
    root += '\n' + words.label(seat.last->seat) + ", " + words.label(seat.last->group);
  };
  if (why.last) name_seat(why);
  // An event that is behind several seats is drawn once.
  std::vector<replay::Step> chain = why.chain;
  for (const replay::SeatReasons& seat : why.more) {
    name_seat(seat);
    for (const replay::Step& step : seat.chain)
      if (std::none_of(chain.begin(), chain.end(),
                       [&](const replay::Step& drawn) { return drawn.position == step.position; }))
        chain.push_back(step);
  }
  Graph graph(out, root);
  graph.steps(chain, words);
}

void write_graph(std::ostream& out, const replay::FindingExplanation& why,
                 const words::Words& words) {
  std::string root = why.finding.id + "\n" + words.verdict_of(why.finding) + " " +
                     words.word(events::fraction(why.finding.measured));
  if (!why.finding.required.empty())
    root += '\n' + words.label_is(words.say("label.requiredOfIt"),
                                  words.word(events::fraction(why.finding.required)));
  Graph graph(out, root);
  if (!why.finding.clause.empty()) graph.rests_on("root", why.finding.clause, words);
  graph.steps(why.chain, words);
}

}  // namespace app
