#include "app/recording/opened_cycle.hpp"
#include "app/verbs/verb_list.hpp"

namespace app {

Verb cycle_verb() {
  return {
      .name = "cycle",
      .summary = {"opens a cycle: what the terms of reference renew, carry on or end by themselves",
                  "ouvre un cycle : ce que les termes de référence reconduisent, poursuivent ou "
                  "terminent d'eux-mêmes"},
      .operands = {{"open", {"the word open", "le mot open"}},
                   {"YEAR",
                    {"the cycle, which follows the last one on record",
                     "le cycle, qui suit le dernier du registre"}}},
      .options =
          {{"--on DATE", {"the day on which it opens", "le jour où il s'ouvre"}},
           {"--source TEXT",
            {"where the opening can be checked; without it, the source of the terms of reference "
             "in "
             "force, and the opening is inferred",
             "où l'ouverture peut être vérifiée ; à défaut, la source des termes de référence en "
             "vigueur, l'ouverture étant alors déduite"}},
           {"--authority CODE",
            {"who opened it, such as secretaryGeneral; without it, not stated",
             "qui l'a ouvert, comme secretaryGeneral ; à défaut, non indiqué"}},
           {"--roster CODE",
            {"complete if the record names every member of the cycle, otherwise partial",
             "complete si le registre nomme tous les membres du cycle, sinon partial"}},
           {"--acknowledge REASON",
            {"record also what raises a question; it keeps the reason",
             "consigner aussi ce sur quoi porte une question ; le motif est gardé"}},
           {"--dry-run",
            {"only show what would happen to each seat; nothing is written",
             "montrer seulement ce qu'il adviendrait de chaque siège ; rien n'est écrit"}}},
      .examples = {{"mag cycle open 2026 --on 2025-12-01 --dry-run",
                    {"each seat: what happens to it, by which clause, and what is missing",
                     "chaque siège : ce qu'il en advient, par quelle clause, et ce qui manque"}},
                   {"mag cycle open 2026 --on 2025-12-01 --authority secretaryGeneral --source "
                    "'letter of 20 November 2025'",
                    {"recorded, all of it or nothing", "consigné, en entier ou pas du tout"}}},
      .run = record_opening,
      .formats = {Format::text, Format::json}};
}

}  // namespace app
