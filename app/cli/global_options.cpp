#include <array>

#include "app/cli/command_line.hpp"

namespace app {

std::span<const Option> global_options() {
  static constexpr std::array<Option, 9> options = {{
      {"--log FOLDER",
       {"the log; else $MAG_LOG, else ./mag.log.d",
        "le journal ; sinon $MAG_LOG, sinon ./mag.log.d"}},
      {"--as-of DATE",
       {"the date to look at, or a cycle such as 2019 for its last day; else today",
        "la date considérée, ou un cycle comme 2019 pour son dernier jour ; sinon aujourd'hui"}},
      {"--known-at WHEN",
       {"the log as it was up to an event number, a date or a moment (2026-11-24T10:00Z); else all "
        "of it",
        "l'état du journal à un numéro d'événement, une date ou un moment (2026-11-24T10:00Z) ; "
        "sinon tout le journal"}},
      {"--public",
       {"without confidential events, as the public sees the record; events are numbered without "
        "them",
        "sans les événements confidentiels, tel que le public voit le registre ; les événements "
        "sont numérotés sans eux"}},
      {"--what-if FILE",
       {"as it would be under this scenario (mag help what-if)",
        "tel qu'il serait dans ce scénario (mag help what-if)"}},
      {"--format FORMAT",
       {"text, json, jsonl, csv, dot, svg, ics or atom",
        "text, json, jsonl, csv, dot, svg, ics ou atom"}},
      {"--for PROGRAM",
       {"with --format csv: excel, for a file that opens in a spreadsheet by a double click",
        "avec --format csv : excel, pour un fichier qu'un tableur ouvre d'un double clic"}},
      {"--lang LANG",
       {"en or fr; else the language of the system", "en ou fr ; sinon la langue du système"}},
      {"--quiet", {"no progress, no remarks", "ni progression ni remarques"}},
  }};
  return options;
}

}  // namespace app
