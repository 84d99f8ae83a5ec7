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
      .formats = {Format::text, Format::json},
      .notions = {
          {{"expires: at the limit", "expire : limite atteinte"},
           {"as many terms in a row as V.2 allows; whoever is to stay all the same is renewed "
            "before "
            "the cycle opens: mag record termRenewed with --acknowledge, since nothing opens that "
            "cycle yet",
            "autant de mandats consécutifs que V.2 en permet ; qui doit rester malgré tout est "
            "renouvelé avant l'ouverture du cycle : mag record termRenewed avec --acknowledge, "
            "puisque rien n'ouvre encore ce cycle"}},
          {{"not renewed: negative evaluation", "non renouvelé : évaluation défavorable"},
           {"recorded as the expiry of the term; nothing that is recorded tells of the evaluation, "
            "which is confidential (V.3)",
            "consigné comme expiration du mandat ; rien de ce qui est consigné ne parle de "
            "l'évaluation, qui est confidentielle (V.3)"}},
          {{"named apart, not renewed", "désignation à part, sans renouvellement"},
           {"the chair and observers: somebody is named anew, or nobody",
            "présidence et observateurs : une nouvelle désignation, ou aucune"}}}};
}

}  // namespace app
