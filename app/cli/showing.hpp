// An answer in the format that was asked for.
#pragma once

#include "app/cli/session.hpp"
#include "app/csv/coats.hpp"
#include "app/svg/coats.hpp"
#include "app/text/coats.hpp"
#include "app/text/terminal.hpp"

namespace app {

// As text, or laid out on a page. An answer whose heading does not say so says first that it is
// supposed.
template <class Answer>
void print_on(Paper& paper, const Session& session, const Answer& answer,
              const words::Words& words) {
  constexpr bool says_so = requires { answer.heading; }
  || requires { answer.from.scenario; };
  if (!says_so && !session.scenario_name().empty()) paper.tell(words.say("heading.supposed"), 0, 0);
  print(Sheet{paper, words}, answer);
}

template <class Answer>
void show_text(Session& session, const Answer& answer, const words::Words& words) {
  if (session.globals().format == Format::html) {
    Html html(session.leads());
    print_on(html, session, answer, words);
    return session.lay_out(html.take(), html.subject());
  }
  Terminal terminal(session.out(), session.globals().width, session.globals().colour);
  print_on(terminal, session, answer, words);
}

// Of an answer whose JSON or CSV needs no words, or one that does.
template <class Answer>
void show(Session& session, const Answer& answer, const words::Words& words) {
  if constexpr (requires { answer.heading; }) session.be_of(answer.heading);
  if constexpr (requires { answer.now.heading; }) session.be_of(answer.now.heading);
  if (session.globals().format == Format::json) {
    if constexpr (requires { to_json(answer, words); })
      session.write_json(to_json(answer, words));
    else
      session.write_json(to_json(answer));
    return;
  }
  if constexpr (requires(const Csv& csv) { write(csv, answer); }) {
    if (session.globals().format == Format::csv) return write(Csv(session), answer);
  } else if constexpr (requires(const Csv& csv) { write(csv, answer, words); }) {
    if (session.globals().format == Format::csv) return write(Csv(session), answer, words);
  }
  if constexpr (requires(Svg & svg) { draw(svg, answer, words); }) {
    if (session.globals().format == Format::svg) {
      Svg svg(nowhere);
      draw(svg, answer, words);
      session.out() << svg.take();
      return;
    }
  }
  show_text(session, answer, words);
}

// What a command does that shows an answer about the moment.
template <auto answer>
Exit show_of_moment(Session& session, const Given&) {
  show(session, answer(session.source(), session.globals().moment), session.words());
  return Exit::done;
}

// What a command does that shows an answer made from the view of the day.
template <auto answer>
Exit show_of_day(Session& session, const Given&) {
  const answers::View view(session.timeline());
  show(session, answer(view), view.in(session.words()));
  return Exit::done;
}

}  // namespace app
